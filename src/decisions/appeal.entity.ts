import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../database/columns.js';
import type { AppealGround } from '../domain/workflow/case-event.js';

/** Once a case: the candidate asks for another look, with a ground. HR admits it, three people decide. */
@Entity({ name: 'appeal' })
@Check(
  'appeal_ground_check',
  `"ground" IN ('procedure', 'factual-error', 'conflict-of-interest', 'evidence-overlooked')`,
)
@Check('appeal_verdict_check', `"verdict" IN ('refused', 'dismissed', 'remanded', 'overturned')`)
@Index('appeal_case_id_key', ['caseId'], { unique: true })
export class AppealRow {
  @PrimaryColumn({ ...identifier('id'), primaryKeyConstraintName: 'appeal_pkey' })
  id: string;

  @Column(identifier('case_id'))
  caseId: string;

  /** The revision whose decision is appealed against. */
  @Column({ name: 'revision', type: 'integer' })
  revision: number;

  @Column({ name: 'ground', type: 'varchar', length: 20 })
  ground: AppealGround;

  @Column({ name: 'statement', type: 'text' })
  statement: string;

  @Column(moment('filed_at'))
  filedAt: string;

  @Column({ name: 'admitted', type: 'boolean', nullable: true })
  admitted: boolean | null;

  @Column(identifier('admission_by', { nullable: true }))
  admissionBy: string | null;

  @Column({ name: 'admission_reason', type: 'text', nullable: true })
  admissionReason: string | null;

  @Column({ name: 'verdict', type: 'varchar', length: 10, nullable: true })
  verdict: 'refused' | 'dismissed' | 'remanded' | 'overturned' | null;

  @Column(moment('decided_at', { nullable: true }))
  decidedAt: string | null;
}
