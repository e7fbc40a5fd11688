import { z } from 'zod';
import { conclusions } from './rationale.entity.js';

const words = z.string().trim().max(4000);
const list = z.union([
  z.array(z.string().max(36)).max(200),
  z
    .string()
    .max(36)
    .transform((one) => [one]),
]);

const rationale = z.object({
  conclusion: z.enum(conclusions).default('cannot-tell'),
  text: words.default(''),
  evidence: list.default([]),
  /** The chair read it and stands by it. */
  confirmed: z.enum(['yes']).optional(),
});

/** What the chair writes on a decision: a rationale a dimension, and what stands around them. */
export const decisionForm = z.object({
  rationales: z.record(z.string().max(64), rationale).default({}),
  differsBecause: words.optional(),
  strengths: words.default(''),
  gaps: words.default(''),
  nextEvidence: words.default(''),
  recommendation: words.default(''),
  applyAgainOn: z.iso.date().optional(),
  version: z.coerce.number().int().min(0).optional(),
});
export type DecisionForm = z.infer<typeof decisionForm>;
