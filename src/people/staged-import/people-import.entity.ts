import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../../database/columns.js';
import type { ImportSummary } from './import-summary.js';
import type { Mapping } from '../import/mapping.js';

/**
 * uploaded → checking → checked → saving → saved → undoing → undone. `unreadable`: a file that can't be read, or lacks
 * columns; it is mapped anew, or discarded.
 */
export type ImportState =
  | 'uploaded'
  | 'checking'
  | 'unreadable'
  | 'checked'
  | 'saving'
  | 'saved'
  | 'undoing'
  | 'undone'
  | 'discarded';

/** A list of people on its way in: its file, what its columns mean, what it would do and what it did. */
@Entity({ name: 'people_import' })
@Check(
  'people_import_state_check',
  `"state" IN ('uploaded', 'checking', 'unreadable', 'checked', 'saving', 'saved', 'undoing', 'undone', 'discarded')`,
)
@Index('people_import_state_index', ['state'])
@Index('people_import_saved_at_index', ['savedAt'])
export class PeopleImportRow {
  @PrimaryColumn({ type: 'varchar', length: 36, name: 'id', primaryKeyConstraintName: 'people_import_pkey' })
  id: string;

  @Column({ type: 'varchar', length: 200, name: 'file_name' })
  fileName: string;

  @Column({ type: 'varchar', length: 12, name: 'state' })
  state: ImportState;

  @Column(identifier('account_id'))
  accountId: string;

  /** Whom the log names. */
  @Column({ type: 'varchar', length: 80, name: 'actor' })
  actor: string;

  /** Whose people whoever uploaded it may change. */
  @Column({ type: 'simple-json', name: 'departments' })
  departments: readonly string[] | 'all';

  @Column({ type: 'simple-json', name: 'headings' })
  headings: readonly string[];

  @Column({ type: 'simple-json', name: 'mapping' })
  mapping: Mapping;

  /** Once it was checked. */
  @Column({ type: 'simple-json', name: 'summary', nullable: true })
  summary: ImportSummary | null;

  /** What happens to people whom the file lacks: `stay`, or `leave`. */
  @Column({ type: 'varchar', length: 12, name: 'missing' })
  missing: 'stay' | 'leave';

  @Column(moment('created_at'))
  createdAt: string;

  @Column(moment('changed_at'))
  changedAt: string;

  @Column(moment('saved_at', { nullable: true }))
  savedAt: string | null;

  @Column({ type: 'integer', name: 'version' })
  version: number;
}
