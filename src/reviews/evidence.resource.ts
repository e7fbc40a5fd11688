import { z } from 'zod';
import type { EvidenceRow } from './evidence.entity.js';
import { evidenceForms } from './evidence.entity.js';

/** One item of evidence, for who may read it. */
export const evidenceSchema = z
  .object({
    id: z.string(),
    number: z.number().int().meta({ description: 'Counts from 1 within the case' }),
    form: z.enum(evidenceForms),
    title: z.string().meta({ examples: ['Follow-up needs of six wards'] }),
    periodFrom: z.iso.date(),
    periodTo: z.iso.date(),
    role: z.string().meta({ examples: ['In charge'] }),
    outcomeBefore: z.string().meta({ examples: ['42 needs, unordered'] }),
    outcomeAfter: z.string().meta({ examples: ['5 themes'] }),
    criteria: z
      .array(z.string())
      .meta({ description: 'Ids of criteria', examples: [['P3.analysis.frames']] }),
    body: z.string().meta({ description: 'The words of a text, the address of a link' }),
    hasFile: z.boolean(),
    corroboration: z.enum(['none', 'asked', 'confirmed', 'refused']),
    corroboratorId: z.string().nullable(),
    corroborationWords: z.string(),
    version: z.number().int(),
  })
  .meta({ id: 'Evidence' });
export type EvidenceResource = z.infer<typeof evidenceSchema>;

export function evidenceResource(row: EvidenceRow): EvidenceResource {
  return {
    id: row.id,
    number: row.number,
    form: row.form,
    title: row.title,
    periodFrom: row.periodFrom,
    periodTo: row.periodTo,
    role: row.role,
    outcomeBefore: row.outcomeBefore,
    outcomeAfter: row.outcomeAfter,
    criteria: [...row.criteria],
    body: row.body,
    hasFile: row.fileId !== null,
    corroboration: row.corroboration,
    corroboratorId: row.corroboratorId,
    corroborationWords: row.corroborationWords,
    version: row.version,
  };
}
