import { z } from 'zod';
import { reviewKinds, type Ratings, type ReviewRow } from './review.entity.js';

const rating = z.object({
  value: z
    .number()
    .nullable()
    .meta({ examples: [3] }),
  cannotTell: z.boolean().meta({ examples: [false] }),
  comment: z.string(),
});
/** Criterion id → rating. */
const ratings = z
  .record(z.string(), rating)
  .meta({ examples: [{ 'P3.analysis.frames': { value: 3, cannotTell: false, comment: '' } }] });

export const reviewSchema = z
  .object({
    kind: z.enum(reviewKinds),
    authorId: z.string(),
    author: z.string().meta({ examples: ['叶知秋'] }),
    draft: z.boolean(),
    submittedAt: z.iso.datetime().nullable(),
    summary: z.string(),
    endorsed: z.boolean().nullable().meta({ description: 'The manager’s alone' }),
    ratings,
  })
  .meta({ id: 'Review' });
export type ReviewResource = z.infer<typeof reviewSchema>;

export const caseReviewsSchema = z
  .object({
    reviews: z.array(reviewSchema),
    peers: z
      .array(z.object({ summary: z.string() }))
      .meta({ description: 'Words of peers without names, from three replies on; one’s own always' }),
    addenda: z.array(
      z.object({
        id: z.string(),
        authorId: z.string(),
        author: z.string(),
        words: z.string(),
        createdAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'CaseReviews' });
export type CaseReviewsResource = z.infer<typeof caseReviewsSchema>;

export const reviewDraftSchema = z
  .object({
    kind: z.enum(reviewKinds),
    version: z.number().int().meta({ description: '0 where nothing is written yet' }),
    summary: z.string(),
    endorsed: z.boolean().nullable(),
    ratings,
    readiness: z
      .object({ outcome: z.string().meta({ examples: ['nearly'] }), reason: z.string() })
      .nullable()
      .meta({ description: 'What the rules would say of the manager’s draft' }),
  })
  .meta({ id: 'ReviewDraft' });
export type ReviewDraftResource = z.infer<typeof reviewDraftSchema>;

export const adviceSchema = z
  .object({
    readiness: z
      .string()
      .nullable()
      .meta({ examples: ['ready'] }),
    reason: z.string(),
    flags: z.array(z.string()),
    criteria: z.array(
      z.object({
        id: z.string().meta({ examples: ['P3.analysis.frames'] }),
        dimension: z.string().meta({ examples: ['analysis'] }),
        text: z.string(),
        must: z.boolean(),
        outcome: z.enum(['met', 'not-met', 'unknown']).nullable(),
        sentence: z.string(),
      }),
    ),
  })
  .meta({ id: 'Advice', description: 'What the target level asks, and what the rules say of it' });
export type AdviceResource = z.infer<typeof adviceSchema>;

export function reviewResource(row: ReviewRow, author: string): ReviewResource {
  const { kind, authorId, state, submittedAt, summary, endorsed } = row;
  return {
    kind,
    authorId,
    author,
    draft: state !== 'submitted',
    submittedAt,
    summary,
    endorsed,
    ratings: plainRatings(row.ratings),
  };
}

export function plainRatings(given: Ratings): Record<string, z.infer<typeof rating>> {
  return Object.fromEntries(Object.entries(given).map(([id, one]) => [id, { ...one }]));
}
