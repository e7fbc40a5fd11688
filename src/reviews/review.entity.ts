import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseRow } from '../cases/case.entity.js';

export const reviewKinds = ['self', 'manager', 'peer'] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** What somebody says of one criterion. `cannotTell` is an answer, `value: null` without it is none. */
export interface Rating {
  readonly value: number | null;
  readonly cannotTell: boolean;
  readonly comment: string;
}

/** Criterion id → rating. */
export type Ratings = Readonly<Record<string, Rating>>;

/** One person's word on one case. Until it is handed in it belongs to its author alone. */
@Entity({ name: 'review' })
@Check('review_state_check', `"state" in ('asked', 'draft', 'replying', 'submitted')`)
@Index('review_case_id_kind_author_id_key', ['caseId', 'kind', 'authorId'], { unique: true })
@Index('review_author_id_state_index', ['authorId', 'state'])
@ForeignKey(() => CaseRow, ['caseId'], ['id'], { name: 'review_case_id_fkey', onDelete: 'RESTRICT' })
export class ReviewRow {
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 36, primaryKeyConstraintName: 'review_pkey' })
  id: string;

  @Column({ name: 'case_id', type: 'varchar', length: 36 })
  caseId: string;

  @Column({ name: 'kind', type: 'varchar', length: 8 })
  kind: ReviewKind;

  @Column({ name: 'author_id', type: 'varchar', length: 36 })
  authorId: string;

  /** `asked` and, within the unit of a reply, `replying` occur with peers alone. */
  @Column({ name: 'state', type: 'varchar', length: 12 })
  state: 'asked' | 'draft' | 'replying' | 'submitted';

  @Column({ name: 'ratings', type: 'simple-json' })
  ratings: Ratings;

  @Column({ name: 'summary', type: 'text' })
  summary: string;

  /** The manager's: whether they endorse the promotion. */
  @Column({ name: 'endorsed', type: 'boolean', nullable: true })
  endorsed: boolean | null;

  /** The manager's: why they do not. Null while nothing is written. */
  @Column({ name: 'reason', type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'version', type: 'integer' })
  version: number;

  @Column({ name: 'submitted_at', type: 'varchar', length: 24, nullable: true })
  submittedAt: string | null;

  @Column({ name: 'updated_at', type: 'varchar', length: 24 })
  updatedAt: string;
}
