import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseRow } from './case.entity.js';

/** An event that somebody must send on a case by a deadline: the inbox. Written anew with every step of the case. */
@Entity({ name: 'case_duty' })
@Check('case_duty_owner_check', '("person_id" is null) <> ("role" is null)')
@Index('case_duty_person_id_index', ['personId'])
@Index('case_duty_role_index', ['role'])
@Index('case_duty_case_id_index', ['caseId'])
@Index('case_duty_not_person_id_index', ['notPersonId'], { where: '"not_person_id" IS NOT NULL' })
@Index('case_duty_following_index', ['caseId'], { where: `"event" IN ('TRANSFER_MANAGER', 'LEAVE')` })
@ForeignKey(() => CaseRow, ['caseId'], ['id'], { name: 'case_duty_case_id_fkey', onDelete: 'RESTRICT' })
export class CaseDutyRow {
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 36, primaryKeyConstraintName: 'case_duty_pkey' })
  id: string;

  @Column({ name: 'case_id', type: 'varchar', length: 36 })
  caseId: string;

  @Column({ name: 'event', type: 'varchar', length: 48 })
  event: string;

  @Column({ name: 'person_id', type: 'varchar', length: 36, nullable: true })
  personId: string | null;

  @Column({ name: 'role', type: 'varchar', length: 32, nullable: true })
  role: string | null;

  /** Of a duty of a role: who can't carry it out though they hold the role, since they began what a second person confirms. */
  @Column({ name: 'not_person_id', type: 'varchar', length: 36, nullable: true })
  notPersonId: string | null;

  /** Of a duty of `hr`: the department whose HR it is. */
  @Column({ name: 'department', type: 'varchar', length: 200, nullable: true })
  department: string | null;

  @Column({ name: 'due_at', type: 'varchar', length: 24, nullable: true })
  dueAt: string | null;

  /** Since when it is open. */
  @Column({ name: 'since', type: 'varchar', length: 24 })
  since: string;
}
