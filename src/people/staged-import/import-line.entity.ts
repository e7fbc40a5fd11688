import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { identifier } from '../../database/columns.js';
import type { FieldChanges, PlannedPerson, RatingChange } from '../import/import-plan.js';
import { PeopleImportRow } from './people-import.entity.js';

/** `skipped`: not saved, `kept`: not undone, each with a reason. */
export type LineState = 'open' | 'done' | 'skipped' | 'undone' | 'kept';

/** What an import does to one person; afterwards, what it did. Kept for as long as it can be undone. */
@Entity({ name: 'people_import_line' })
@Check('people_import_line_kind_check', `"kind" IN ('new', 'changed', 'missing')`)
@Check('people_import_line_state_check', `"state" IN ('open', 'done', 'skipped', 'undone', 'kept')`)
@Index('people_import_line_import_id_kind_state_position_index', ['importId', 'kind', 'state', 'position'])
@Index('people_import_line_import_id_person_id_index', ['importId', 'personId'])
@ForeignKey(() => PeopleImportRow, ['importId'], ['id'], {
  name: 'people_import_line_import_id_fkey',
  onDelete: 'CASCADE',
})
export class ImportLineRow {
  @PrimaryColumn({
    type: 'varchar',
    length: 36,
    name: 'import_id',
    primaryKeyConstraintName: 'people_import_line_pkey',
  })
  importId: string;

  /** In the order of saving: managers before those who report to them. */
  @PrimaryColumn({
    type: 'integer',
    name: 'position',
    primaryKeyConstraintName: 'people_import_line_pkey',
  })
  position: number;

  @Column({ type: 'integer', name: 'row_number' })
  row: number;

  @Column({ type: 'varchar', length: 10, name: 'kind' })
  kind: PlannedPerson['kind'];

  @Column(identifier('person_id'))
  personId: string;

  @Column({ type: 'varchar', length: 40, name: 'employee_number' })
  employeeNumber: string;

  @Column({ type: 'varchar', length: 120, name: 'name' })
  name: string;

  @Column({ type: 'integer', name: 'version' })
  version: number;

  @Column({ type: 'simple-json', name: 'changes' })
  changes: FieldChanges;

  @Column({ type: 'simple-json', name: 'ratings' })
  ratings: readonly RatingChange[];

  @Column({ type: 'varchar', length: 10, name: 'state' })
  state: LineState;

  /** Why it was skipped or kept: part of a key of texts. */
  @Column({ type: 'varchar', length: 40, name: 'reason', nullable: true })
  reason: string | null;
}
