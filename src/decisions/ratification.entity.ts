import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../database/columns.js';

/** What a ratifier did with a decision. A ratifier never sets an outcome. */
@Entity({ name: 'ratification' })
@Check('ratification_verdict_check', `"verdict" IN ('ratified', 'sent-back', 'recused')`)
@Index('ratification_case_id_index', ['caseId'])
export class RatificationRow {
  @PrimaryColumn({ ...identifier('id'), primaryKeyConstraintName: 'ratification_pkey' })
  id: string;

  @Column(identifier('case_id'))
  caseId: string;

  @Column({ name: 'revision', type: 'integer' })
  revision: number;

  @Column(identifier('ratifier_id'))
  ratifierId: string;

  @Column({ name: 'verdict', type: 'varchar', length: 9 })
  verdict: 'ratified' | 'sent-back' | 'recused';

  /** Of a decision that was sent back. */
  @Column({ name: 'about', type: 'varchar', length: 8, nullable: true })
  about: 'wording' | 'decision' | null;

  @Column({ name: 'reason', type: 'text', nullable: true })
  reason: string | null;

  @Column(moment('decided_at'))
  decidedAt: string;
}
