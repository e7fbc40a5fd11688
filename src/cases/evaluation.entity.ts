import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseRow } from './case.entity.js';

export const evaluationMoments = ['nomination', 'manager-review', 'sealing'] as const;
export type EvaluationMoment = (typeof evaluationMoments)[number];

/** What the rules said at one moment, with all it takes to say it again: `rungs cases replay` does, and compares. */
@Entity({ name: 'evaluation' })
@Index('evaluation_case_id_created_at_index', ['caseId', 'createdAt'])
@ForeignKey(() => CaseRow, ['caseId'], ['id'], { name: 'evaluation_case_id_fkey', onDelete: 'RESTRICT' })
export class EvaluationRow {
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 36, primaryKeyConstraintName: 'evaluation_pkey' })
  id: string;

  @Column({ name: 'case_id', type: 'varchar', length: 36 })
  caseId: string;

  @Column({ name: 'revision', type: 'integer' })
  revision: number;

  @Column({ name: 'moment', type: 'varchar', length: 16 })
  moment: EvaluationMoment;

  @Column({ name: 'framework_version', type: 'varchar', length: 64 })
  frameworkVersion: string;

  @Column({ name: 'engine_version', type: 'varchar', length: 64 })
  engineVersion: string;

  @Column({ name: 'target_level', type: 'varchar', length: 64 })
  targetLevel: string;

  /** Canonical JSON of the facts. */
  @Column({ name: 'facts', type: 'text' })
  facts: string;

  /** Canonical JSON of the result. */
  @Column({ name: 'result', type: 'text' })
  result: string;

  /** SHA-256 of `result`, to compare. */
  @Column({ name: 'result_hash', type: 'varchar', length: 64 })
  resultHash: string;

  @Column({ name: 'created_at', type: 'varchar', length: 24 })
  createdAt: string;
}
