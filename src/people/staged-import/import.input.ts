import { z } from 'zod';
import type { UploadedFile } from '../../web/posted.js';
import { columns, requiredColumns, type Column } from '../import/columns.js';

export const importUpload = z.object({
  file: z.custom<UploadedFile>(
    (value) => typeof value === 'object' && value !== null && 'bytes' in value,
    'import-file-missing',
  ),
});

/** `columns.0=name`: by the place of the column; what is left empty is not read. */
export const importMapping = z
  .object({ columns: z.record(z.string(), z.enum(columns)).optional() })
  .transform(({ columns: given = {} }) => new Map(Object.entries(given)))
  .superRefine((given, context) => {
    const seen = new Set<Column>();
    for (const [place, column] of given) {
      if (seen.has(column))
        context.addIssue({ code: 'custom', message: 'import-column-twice', path: ['columns', place] });
      seen.add(column);
    }
    if (requiredColumns.some((column) => !seen.has(column)))
      context.addIssue({ code: 'custom', message: 'import-column-missing', path: [] });
  });
export type ImportMapping = z.infer<typeof importMapping>;

export const importSaving = z.object({
  rows: z.enum(['good', 'all']).default('all'),
  missing: z.enum(['stay', 'leave']).default('stay'),
  leaving: z.coerce.number().int().min(0).optional(),
});

export const importShown = z.object({
  show: z.enum(['changed', 'new', 'missing', 'problems', 'skipped', 'kept']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type ImportShown = z.infer<typeof importShown>;
