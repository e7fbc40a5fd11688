import { z } from 'zod';
import type { SheetAnswer } from './score-sheet.entity.js';

/** The word for *can't tell* in forms. */
export const cannotTell = 'cannot-tell';

const answer = z.union([z.literal(cannotTell), z.coerce.number().int().min(-100).max(100)]);
const list = z.union([
  z.array(z.string().max(36)).max(200),
  z
    .string()
    .max(36)
    .transform((one) => [one]),
]);
const byDimension = <T extends z.ZodType>(value: T) => z.record(z.string().max(64), value);

/** A score sheet as its form sends it; what is absent is not answered. */
export const sheetForm = z.object({
  scores: byDimension(answer).default({}),
  evidence: byDimension(list).default({}),
  notes: byDimension(z.string().max(4000)).default({}),
  version: z.coerce.number().int().min(0).optional(),
});
export type SheetForm = z.infer<typeof sheetForm>;

/** A score changed after the reveal. */
export const revisedScore = z.object({
  dimension: z.string().min(1).max(64),
  value: answer,
  reason: z.string().trim().min(1).max(1000),
});
export type RevisedScore = z.infer<typeof revisedScore>;

export function scoreOf(given: SheetForm['scores'][string]): number | null {
  return given === cannotTell ? null : given;
}

/** The answers to the dimensions that the case asks for; anything else in the form is left out. */
export function answersFrom(form: SheetForm, dimensions: readonly string[]): Record<string, SheetAnswer> {
  return Object.fromEntries(
    dimensions.map((dimension) => {
      const given = form.scores[dimension];
      return [
        dimension,
        {
          value: given === undefined ? null : scoreOf(given),
          cannotTell: given === cannotTell,
          evidenceIds: form.evidence[dimension] ?? [],
        },
      ];
    }),
  );
}
