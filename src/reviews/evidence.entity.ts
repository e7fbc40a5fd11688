import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseRow } from '../cases/case.entity.js';
import { StoredFileRow } from '../storage/stored-file.entity.js';

export const evidenceForms = ['link', 'file', 'text'] as const;
export type EvidenceForm = (typeof evidenceForms)[number];

/** A dated item that shows criteria. Part of the candidate's own work: theirs alone until the self-review is handed in. */
@Entity({ name: 'evidence' })
@Check('evidence_form_check', `"form" in ('link', 'file', 'text')`)
@Check('evidence_corroboration_check', `"corroboration" in ('none', 'asked', 'confirmed', 'refused')`)
@Index('evidence_case_id_number_key', ['caseId', 'number'], { unique: true })
@Index('evidence_corroborator_id_corroboration_index', ['corroboratorId', 'corroboration'])
@ForeignKey(() => CaseRow, ['caseId'], ['id'], { name: 'evidence_case_id_fkey', onDelete: 'RESTRICT' })
@ForeignKey(() => StoredFileRow, ['fileId'], ['id'], { name: 'evidence_file_id_fkey', onDelete: 'RESTRICT' })
export class EvidenceRow {
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 36, primaryKeyConstraintName: 'evidence_pkey' })
  id: string;

  @Column({ name: 'case_id', type: 'varchar', length: 36 })
  caseId: string;

  /** Counts from 1 within the case: how packet and report name it. */
  @Column({ name: 'number', type: 'integer' })
  number: number;

  @Column({ name: 'author_id', type: 'varchar', length: 36 })
  authorId: string;

  @Column({ name: 'form', type: 'varchar', length: 8 })
  form: EvidenceForm;

  @Column({ name: 'title', type: 'varchar', length: 200 })
  title: string;

  /** First and last day of what it shows. */
  @Column({ name: 'period_from', type: 'varchar', length: 10 })
  periodFrom: string;

  @Column({ name: 'period_to', type: 'varchar', length: 10 })
  periodTo: string;

  @Column({ name: 'role', type: 'text' })
  role: string;

  @Column({ name: 'outcome_before', type: 'text' })
  outcomeBefore: string;

  @Column({ name: 'outcome_after', type: 'text' })
  outcomeAfter: string;

  /** Ids of criteria. */
  @Column({ name: 'criteria', type: 'simple-json' })
  criteria: readonly string[];

  /** The words of a text, the address of a link; of a file its words of introduction. */
  @Column({ name: 'body', type: 'text' })
  body: string;

  /** Of the stored file. */
  @Column({ name: 'file_id', type: 'varchar', length: 36, nullable: true })
  fileId: string | null;

  @Column({ name: 'corroborator_id', type: 'varchar', length: 36, nullable: true })
  corroboratorId: string | null;

  @Column({ name: 'corroboration', type: 'varchar', length: 12 })
  corroboration: 'none' | 'asked' | 'confirmed' | 'refused';

  @Column({ name: 'corroborated_at', type: 'varchar', length: 24, nullable: true })
  corroboratedAt: string | null;

  @Column({ name: 'corroboration_words', type: 'text' })
  corroborationWords: string;

  /** The author read the warning of a pattern of patient data, and saved all the same. */
  @Column({ name: 'warning_accepted', type: 'boolean' })
  warningAccepted: boolean;

  @Column({ name: 'version', type: 'integer' })
  version: number;

  @Column({ name: 'created_at', type: 'varchar', length: 24 })
  createdAt: string;
}
