import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../../database/columns.js';
import type { PrintableDocument } from '../../pdf/documents/printable-document.js';
import type { Language } from '../../web/language.js';

/**
 * A document somebody asked for. The row is there before the job has made the file, with the code that will be printed
 * on it; then the file is kept for good. `dataKey` makes the same data and versions the same document.
 */
@Entity({ name: 'issued_document' })
@Check('issued_document_file_check', `("file_key" IS NULL) = ("sha256" IS NULL)`)
@Index('issued_document_code_key', ['code'], { unique: true })
@Index('issued_document_data_key_key', ['dataKey'], { unique: true })
@Index('issued_document_sha256_index', ['sha256'])
@Index('issued_document_case_id_index', ['caseId'])
@Index('issued_document_session_id_index', ['sessionId'])
@Index('issued_document_cycle_id_index', ['cycleId'])
@ForeignKey(() => IssuedDocumentRow, ['supersededBy'], ['id'], {
  name: 'issued_document_superseded_by_fkey',
  onDelete: 'RESTRICT',
})
export class IssuedDocumentRow {
  @PrimaryColumn({ ...identifier('id'), primaryKeyConstraintName: 'issued_document_pkey' })
  id: string;

  @Column({ name: 'kind', type: 'varchar', length: 32 })
  kind: PrintableDocument['kind'];

  @Column(identifier('cycle_id'))
  cycleId: string;

  @Column(identifier('session_id', { nullable: true }))
  sessionId: string | null;

  @Column(identifier('case_id', { nullable: true }))
  caseId: string | null;

  /** Ids of all cases that it speaks of one by one: who may no longer read one of them may no longer have it. */
  @Column({ name: 'cases', type: 'simple-json' })
  cases: readonly string[];

  @Column({ name: 'revision', type: 'integer', nullable: true })
  revision: number | null;

  /** Whose name is the watermark; null where there is none. */
  @Column(identifier('reader_id', { nullable: true }))
  readerId: string | null;

  @Column({ name: 'language', type: 'varchar', length: 2 })
  language: Language;

  /** 80 bits in four groups of four letters and digits, as `documentCode` writes them. */
  @Column({ name: 'code', type: 'varchar', length: 19 })
  code: string;

  /** SHA-256 over kind, subject, reader, language, versions and the data printed. */
  @Column({ name: 'data_key', type: 'varchar', length: 64 })
  dataKey: string;

  /** Canonical JSON of what is printed: the same again gives the same bytes. */
  @Column({ name: 'data', type: 'text' })
  data: string;

  @Column({ name: 'template_version', type: 'varchar', length: 64 })
  templateVersion: string;

  @Column({ name: 'file_key', type: 'varchar', length: 200, nullable: true })
  fileKey: string | null;

  @Column({ name: 'file_name', type: 'varchar', length: 200 })
  fileName: string;

  @Column({ name: 'sha256', type: 'varchar', length: 64, nullable: true })
  sha256: string | null;

  @Column({ name: 'size', type: 'integer', nullable: true })
  size: number | null;

  @Column(identifier('superseded_by', { nullable: true }))
  supersededBy: string | null;

  /** Printed on it. */
  @Column(moment('issued_at'))
  issuedAt: string;
}
