import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const evidenceForms = ['link', 'file', 'text'] as const;
export type EvidenceForm = (typeof evidenceForms)[number];

/** A dated item that shows criteria. Part of the candidate's own work: theirs alone until the self-review is handed in. */
@Entity({ name: 'evidence' })
@Check('evidence_form_check', `"form" in ('link', 'file', 'text')`)
@Check('evidence_corroboration_check', `"corroboration" in ('none', 'asked', 'confirmed', 'refused')`)
@Index('evidence_case_index', ['caseId'])
@Index('evidence_corroborator_index', ['corroboratorId', 'corroboration'])
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

  @Column({ name: 'file_key', type: 'varchar', length: 200, nullable: true })
  fileKey: string | null;

  @Column({ name: 'file_name', type: 'varchar', length: 200, nullable: true })
  fileName: string | null;

  @Column({ name: 'file_type', type: 'varchar', length: 100, nullable: true })
  fileType: string | null;

  @Column({ name: 'file_size', type: 'integer', nullable: true })
  fileSize: number | null;

  @Column({ name: 'file_hash', type: 'varchar', length: 64, nullable: true })
  fileHash: string | null;

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
