import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { identifier } from '../database/columns.js';
import type { DimensionRationale } from '../domain/workflow/case-event.js';
import { DecisionRow } from './decision.entity.js';

export const conclusions = ['meets', 'partly', 'not-yet', 'cannot-tell'] as const;

/** Why, for one dimension: drafted from scores, evidence and rules, and confirmed in a person's words. */
@Entity({ name: 'rationale' })
@Check('rationale_conclusion_check', `"conclusion" IN ('meets', 'partly', 'not-yet', 'cannot-tell')`)
@ForeignKey(() => DecisionRow, ['caseId', 'revision'], ['caseId', 'revision'], {
  name: 'rationale_case_id_revision_fkey',
  onDelete: 'RESTRICT',
})
export class RationaleRow {
  @PrimaryColumn({ ...identifier('case_id'), primaryKeyConstraintName: 'rationale_pkey' })
  caseId: string;

  @PrimaryColumn({ name: 'revision', type: 'integer', primaryKeyConstraintName: 'rationale_pkey' })
  revision: number;

  @PrimaryColumn({
    name: 'dimension',
    type: 'varchar',
    length: 64,
    primaryKeyConstraintName: 'rationale_pkey',
  })
  dimension: string;

  @Column({ name: 'conclusion', type: 'varchar', length: 12 })
  conclusion: DimensionRationale['conclusion'];

  @Column({ name: 'words', type: 'text' })
  words: string;

  /** Evidence the words lean on. */
  @Column({ name: 'evidence', type: 'simple-json' })
  evidence: readonly string[];

  @Column({ name: 'confirmed', type: 'boolean' })
  confirmed: boolean;
}
