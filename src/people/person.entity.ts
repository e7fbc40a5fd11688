import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { day, identifier, moment } from '../database/columns.js';

export type PersonStatus = 'active' | 'on-leave' | 'left';

/** Somebody of the company, with their place in the tree and on the ladder. */
@Entity({ name: 'person' })
@Check('person_status_check', `"status" IN ('active', 'on-leave', 'left')`)
@Check('person_manager_check', `"manager_id" <> "id"`)
@Check('person_level_check', `("level" IS NULL) = ("level_since" IS NULL)`)
@Index('person_email_key', ['email'], { unique: true })
@Index('person_employee_number_key', ['employeeNumber'], { unique: true })
@Index('person_manager_id_index', ['managerId'])
@Index('person_department_index', ['department'])
@Index('person_department_status_index', ['department', 'status'])
@ForeignKey(() => PersonRow, ['managerId'], ['id'], {
  name: 'person_manager_id_fkey',
  onDelete: 'RESTRICT',
})
export class PersonRow {
  @PrimaryColumn({ type: 'varchar', length: 36, name: 'id', primaryKeyConstraintName: 'person_pkey' })
  id: string;

  @Column({ type: 'varchar', length: 40, name: 'employee_number' })
  employeeNumber: string;

  @Column({ type: 'varchar', length: 120, name: 'name' })
  name: string;

  /** The name for readers of English, where it is written otherwise: *Lin Yue*. */
  @Column({ type: 'varchar', length: 120, name: 'latin_name', nullable: true })
  latinName: string | null;

  /** Lower case. */
  @Column({ type: 'varchar', length: 254, name: 'email' })
  email: string;

  @Column({ type: 'varchar', length: 200, name: 'department' })
  department: string;

  /** Null for people outside the framework. */
  @Column({ type: 'varchar', length: 64, name: 'level', nullable: true })
  level: string | null;

  @Column(day('level_since', { nullable: true }))
  levelSince: string | null;

  /** Given by HR to somebody outside the framework, so that they can sit on a committee. */
  @Column({ type: 'integer', name: 'given_rank', nullable: true })
  givenRank: number | null;

  @Column(identifier('manager_id', { nullable: true }))
  managerId: string | null;

  @Column(day('manager_since', { nullable: true }))
  managerSince: string | null;

  @Column({ type: 'varchar', length: 10, name: 'status' })
  status: PersonStatus;

  /** Counts the changes; who writes with an older one loses. */
  @Column({ type: 'integer', name: 'version' })
  version: number;

  @Column(moment('created_at'))
  createdAt: string;
}
