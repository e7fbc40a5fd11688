import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CaseRow } from './case.entity.js';

/** Why this person, now: three sentences, written with the nomination. */
@Entity({ name: 'thesis' })
@ForeignKey(() => CaseRow, ['caseId'], ['id'], { name: 'thesis_case_id_fkey', onDelete: 'RESTRICT' })
export class ThesisRow {
  @PrimaryColumn({ name: 'case_id', type: 'varchar', length: 36, primaryKeyConstraintName: 'thesis_pkey' })
  caseId: string;

  @Column({ name: 'changed', type: 'text' })
  changed: string;

  @Column({ name: 'proof', type: 'text' })
  proof: string;

  @Column({ name: 'risk', type: 'text' })
  risk: string;

  /** Who wrote the words; stays theirs when somebody else takes over the case. */
  @Column({ name: 'author_id', type: 'varchar', length: 36 })
  authorId: string;

  @Column({ name: 'submitted', type: 'boolean' })
  submitted: boolean;

  @Column({ name: 'version', type: 'integer' })
  version: number;

  @Column({ name: 'updated_at', type: 'varchar', length: 24 })
  updatedAt: string;
}
