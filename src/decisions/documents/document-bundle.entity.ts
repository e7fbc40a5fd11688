import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigint, identifier, moment } from '../../database/columns.js';
import type { Language } from '../../web/language.js';

/** The documents of a whole cycle, or the decisions of one session, in one ZIP, made by a job that reports how far it is. */
@Entity({ name: 'document_bundle' })
@Index('document_bundle_cycle_id_index', ['cycleId'])
export class DocumentBundleRow {
  @PrimaryColumn({ ...identifier('id'), primaryKeyConstraintName: 'document_bundle_pkey' })
  id: string;

  @Column(identifier('cycle_id'))
  cycleId: string;

  /** Null for an archive of the whole cycle. */
  @Column(identifier('session_id', { nullable: true }))
  sessionId: string | null;

  @Column(identifier('requested_by'))
  requestedBy: string;

  @Column({ name: 'language', type: 'varchar', length: 2 })
  language: Language;

  /** Documents in it, as ids of issued documents. */
  @Column({ name: 'documents', type: 'simple-json' })
  documents: readonly string[];

  @Column({ name: 'done', type: 'integer' })
  done: number;

  @Column({ name: 'file_key', type: 'varchar', length: 200, nullable: true })
  fileKey: string | null;

  @Column(bigint('size', { nullable: true }))
  size: number | null;

  @Column(moment('created_at'))
  createdAt: string;
}
