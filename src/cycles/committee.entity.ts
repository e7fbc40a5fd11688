import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../database/columns.js';
import { PersonRow } from '../people/person.entity.js';
import { CycleRow } from './cycle.entity.js';

/** Who decides on cases of a cycle: a named committee with its facilitator from HR. */
@Entity({ name: 'committee' })
@Index('committee_cycle_id_name_key', ['cycleId', 'name'], { unique: true })
@ForeignKey(() => CycleRow, ['cycleId'], ['id'], { name: 'committee_cycle_id_fkey', onDelete: 'RESTRICT' })
@ForeignKey(() => PersonRow, ['facilitatorId'], ['id'], {
  name: 'committee_facilitator_id_fkey',
  onDelete: 'RESTRICT',
})
export class CommitteeRow {
  @PrimaryColumn({ type: 'varchar', length: 36, name: 'id', primaryKeyConstraintName: 'committee_pkey' })
  id: string;

  @Column(identifier('cycle_id'))
  cycleId: string;

  @Column({ type: 'varchar', length: 120, name: 'name' })
  name: string;

  /** From HR, without a vote. */
  @Column(identifier('facilitator_id'))
  facilitatorId: string;

  /** Target levels that it is meant for; empty for all. Guidance for HR. */
  @Column({ type: 'simple-json', name: 'levels' })
  levels: string[];

  @Column(moment('created_at'))
  createdAt: string;
}
