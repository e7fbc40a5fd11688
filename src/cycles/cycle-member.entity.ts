import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { day, identifier } from '../database/columns.js';
import { PersonRow } from '../people/person.entity.js';
import { CycleRow } from './cycle.entity.js';

/** Somebody of the population, as they stood at OPEN or when an amendment brought them in. */
@Entity({ name: 'cycle_member' })
@Index('cycle_member_person_id_index', ['personId'])
@ForeignKey(() => CycleRow, ['cycleId'], ['id'], { name: 'cycle_member_cycle_id_fkey', onDelete: 'RESTRICT' })
@ForeignKey(() => PersonRow, ['personId'], ['id'], {
  name: 'cycle_member_person_id_fkey',
  onDelete: 'RESTRICT',
})
export class CycleMemberRow {
  @PrimaryColumn({
    type: 'varchar',
    length: 36,
    name: 'cycle_id',
    primaryKeyConstraintName: 'cycle_member_pkey',
  })
  cycleId: string;

  @PrimaryColumn({
    type: 'varchar',
    length: 36,
    name: 'person_id',
    primaryKeyConstraintName: 'cycle_member_pkey',
  })
  personId: string;

  @Column(identifier('manager_id', { nullable: true }))
  managerId: string | null;

  @Column(day('manager_since', { nullable: true }))
  managerSince: string | null;

  @Column(identifier('line_above_id', { nullable: true }))
  lineAboveId: string | null;

  @Column({ type: 'varchar', length: 200, name: 'department' })
  department: string;

  @Column({ type: 'varchar', length: 64, name: 'level' })
  level: string;

  @Column(day('level_since'))
  levelSince: string;

  /** The amendment that brought the person in; null for those of OPEN. */
  @Column({ type: 'integer', name: 'added_by', nullable: true })
  addedBy: number | null;

  /** The amendment that took the person out; null for those who take part. */
  @Column({ type: 'integer', name: 'removed_by', nullable: true })
  removedBy: number | null;
}
