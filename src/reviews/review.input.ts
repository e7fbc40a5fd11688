import { z } from 'zod';
import type { Rating, Ratings } from './review.entity.js';

/** What a form sends for *can't tell*. */
export const cannotTellInput = '-';
const longest = 10_000;

interface Branch {
  readonly [key: string]: unknown;
}

/**
 * Ratings as a form sends them, in objects nested by the parts of the criterion's id, or as a record by whole id.
 * Criteria that got neither a value nor a comment are left out.
 */
const ratings = z
  .unknown()
  .transform((value, context): Ratings => {
    const found = new Map<string, Rating>();
    for (const [id, leaf] of leavesOf(value, [])) {
      const rating = ratingOf(leaf);
      if (rating) found.set(id, rating);
      else context.addIssue({ code: 'custom', message: 'rating-invalid', path: id.split('.') });
    }
    return Object.fromEntries(found);
  })
  .meta({
    description: 'Criterion id → `value` on the scale of the framework, or `cannotTell`, and a comment',
    examples: [{ 'P3.analysis.frames': { value: 3, comment: '' } }],
    override: { type: 'object', additionalProperties: true },
  });

export const reviewDraft = z.object({
  /** The version of the draft as the form showed it; 0 when there was none. */
  version: z.coerce.number().int().min(0).optional(),
  ratings: ratings.optional(),
  summary: z.string().trim().max(longest).optional(),
  endorsed: z.union([z.boolean(), z.enum(['yes', 'no']).transform((value) => value === 'yes')]).optional(),
});
export type ReviewDraft = z.infer<typeof reviewDraft>;

/** One page of the rating form: the ratings of one dimension, or what is said in summary. The rest of the draft stays as it is. */
export const reviewPart = reviewDraft.extend({
  dimension: z.string().max(64).optional(),
  part: z.literal('summary').optional(),
  /** The fingerprint of the part as the page showed it. */
  seen: z.string().max(64).optional(),
  reason: z.string().trim().max(4000).optional(),
});
export type ReviewPart = z.infer<typeof reviewPart>;

function* leavesOf(value: unknown, path: readonly string[]): Generator<[string, Branch]> {
  if (!isBranch(value) || path.length > 8) return;
  if (isLeaf(value) && path.length > 0) {
    yield [path.join('.'), value];
    return;
  }
  for (const [key, member] of Object.entries(value)) yield* leavesOf(member, [...path, key]);
}

function isLeaf(value: Branch): boolean {
  return ['value', 'comment', 'cannotTell'].some((key) => key in value && !isBranch(value[key]));
}

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ratingOf(leaf: Branch): Rating | null {
  const comment = typeof leaf.comment === 'string' ? leaf.comment.trim() : '';
  if (comment.length > longest) return null;
  if (leaf.cannotTell === true || leaf.value === cannotTellInput)
    return { value: null, cannotTell: true, comment };
  if (leaf.value === undefined || leaf.value === null || leaf.value === '')
    return { value: null, cannotTell: false, comment };
  const value = Number(leaf.value);
  return Number.isFinite(value) ? { value, cannotTell: false, comment } : null;
}
