import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { day, identifier, moment } from '../database/columns.js';
import type { Readiness } from '../domain/workflow/case-facts.js';
import type { Outcome } from '../domain/workflow/case-state.js';

/** What the committee decided in one revision of a case, and what it says about it beside the dimensions. */
@Entity({ name: 'decision' })
@Check('decision_outcome_check', `"outcome" IN ('promoted', 'declined', 'deferred')`)
export class DecisionRow {
  @PrimaryColumn({ ...identifier('case_id'), primaryKeyConstraintName: 'decision_pkey' })
  caseId: string;

  @PrimaryColumn({ name: 'revision', type: 'integer', primaryKeyConstraintName: 'decision_pkey' })
  revision: number;

  @Column({ name: 'outcome', type: 'varchar', length: 8 })
  outcome: Outcome;

  /** What the rules advised at sealing. */
  @Column({ name: 'advice', type: 'varchar', length: 8, nullable: true })
  advice: Readiness | null;

  /** Asked where the outcome differs from the advice. */
  @Column({ name: 'differs_because', type: 'text', nullable: true })
  differsBecause: string | null;

  @Column({ name: 'strengths', type: 'text' })
  strengths: string;

  @Column({ name: 'gaps', type: 'text' })
  gaps: string;

  /** What evidence would change the answer. */
  @Column({ name: 'next_evidence', type: 'text' })
  nextEvidence: string;

  /** Such as another track; empty where there is none. */
  @Column({ name: 'recommendation', type: 'text' })
  recommendation: string;

  /** From when an application makes sense again; null where promoted. */
  @Column(day('apply_again_on', { nullable: true }))
  applyAgainOn: string | null;

  /** Who writes, then who confirmed: until then it is the draft of this person alone. */
  @Column(identifier('author_id'))
  authorId: string;

  @Column(moment('confirmed_at', { nullable: true }))
  confirmedAt: string | null;

  @Column({ name: 'version', type: 'integer' })
  version: number;
}
