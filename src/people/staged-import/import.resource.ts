import { z } from 'zod';
import { columns } from '../import/columns.js';
import { personFields } from '../import/import-plan.js';
import type { ImportLineRow } from './import-line.entity.js';

const count = z.number().int();
const fieldChange = z.object({
  field: z.enum(personFields),
  before: z.union([z.string(), z.number()]).nullable(),
  after: z.union([z.string(), z.number()]).nullable(),
});

export const importLineSchema = z
  .object({
    row: count.meta({ description: 'As a spreadsheet counts; 0 for somebody whom the file lacks' }),
    kind: z.enum(['new', 'changed', 'missing']),
    personId: z.string(),
    employeeNumber: z.string(),
    name: z.string(),
    changes: z.array(fieldChange),
    state: z
      .enum(['open', 'done', 'skipped', 'undone', 'kept'])
      .meta({ description: '`skipped`: not saved; `kept`: not undone; `reason` says why' }),
    reason: z.string().nullable(),
  })
  .meta({ id: 'PeopleImportLine' });

export const importSchema = z
  .object({
    id: z.string(),
    fileName: z.string().meta({ examples: ['people.xlsx'] }),
    state: z
      .enum(['uploaded', 'checking', 'unreadable', 'checked', 'saving', 'saved', 'undoing', 'undone'])
      .meta({ description: 'uploaded → checking → checked → saving → saved → undoing → undone' }),
    columns: z
      .array(z.object({ heading: z.string(), column: z.enum(columns).nullable() }))
      .meta({ description: 'From the left: what each column is headed, and what it is read as' }),
    progress: z
      .object({ done: count, total: count, failed: z.boolean() })
      .nullable()
      .meta({ description: 'While it is checked, saved or undone' }),
    summary: z
      .object({
        rows: count,
        added: count,
        changed: count,
        unchanged: count,
        refused: count.meta({ description: 'Rows that can’t be saved' }),
        missing: count.meta({ description: 'People whom the file lacks and who could leave' }),
        problemCount: count,
      })
      .nullable()
      .meta({ description: 'Once it was checked' }),
    problems: z
      .array(
        z.object({
          row: count,
          column: z.string().nullable(),
          code: z.string(),
          value: z.string(),
          severity: z.enum(['error', 'warning']),
          reason: z.string(),
          remedy: z.string(),
        }),
      )
      .meta({ description: 'The first 50, errors before warnings; all of them are in the file of problems' }),
    mayUndo: z.boolean(),
    createdAt: z.iso.datetime(),
    savedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'PeopleImport' });
export type ImportResource = z.infer<typeof importSchema>;

export function importLineResource(line: ImportLineRow): z.infer<typeof importLineSchema> {
  const { row, kind, personId, employeeNumber, name, changes, state, reason } = line;
  const changed = personFields.flatMap((field) => {
    const change = changes[field];
    return change ? [{ field, before: change[0], after: change[1] }] : [];
  });
  return { row, kind, personId, employeeNumber, name, changes: changed, state, reason };
}
