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
  /** A name, an email or an employee number; empty for nobody. */
  corroborator: words(254),
  /** Whom of those found by it. */
  corroboratorId: z.string().max(36).optional(),
  warningAccepted: ticked,
  /** Which passages the warning showed; only these are confirmed by it. */
  warnedOf: z.string().max(40).optional(),
  /** A file that came with the form before. */
  keptFile: z.string().max(2000).optional(),
  version: z.coerce.number().int().min(0).optional(),
});
export type EvidenceInput = z.infer<typeof evidenceInput>;

export const corroborationInput = z.object({
  answer: z.enum(['confirmed', 'refused']),
  words: words(2000),
});
export type CorroborationInput = z.infer<typeof corroborationInput>;
