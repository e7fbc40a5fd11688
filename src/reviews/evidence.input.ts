import { z } from 'zod';
import { evidenceForms } from './evidence.entity.js';

const words = (longest: number) => z.string().trim().max(longest).optional().default('');
const several = z
  .union([
    z.array(z.string().max(200)),
    z
      .string()
      .max(200)
      .transform((one) => [one]),
  ])
  .optional()
  .default([]);
const ticked = z
  .union([z.boolean(), z.string().transform((value) => value === 'yes' || value === 'true')])
  .optional()
  .default(false);

/** Checked as a whole by the service, which knows criteria, people and files. */
export const evidenceInput = z.object({
  form: z.enum(evidenceForms),
  title: z.string().trim().min(1).max(200),
  periodFrom: z.iso.date(),
  periodTo: z.iso.date(),
  role: words(2000),
  outcomeBefore: words(4000),
  outcomeAfter: words(4000),
  criteria: several,
  body: words(20_000),
  /** The email of a colleague, or their id. */
  corroborator: words(254),
  warningAccepted: ticked,
  version: z.coerce.number().int().min(0).optional(),
});
export type EvidenceInput = z.infer<typeof evidenceInput>;

export const corroborationInput = z.object({
  answer: z.enum(['confirmed', 'refused']),
  words: words(2000),
});
export type CorroborationInput = z.infer<typeof corroborationInput>;
