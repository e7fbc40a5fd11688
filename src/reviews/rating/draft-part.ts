import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical-json.js';
import { levelOf, type Framework } from '../../domain/framework/framework.js';
import type { Ratings, ReviewRow } from '../review.entity.js';
import type { ReviewPart } from '../review.input.js';

/** What one page of the rating form holds; null is the draft as a whole. */
export type PartName = { readonly dimension: string } | 'summary' | null;

type Draft = Pick<ReviewRow, 'ratings' | 'summary' | 'endorsed' | 'reason'>;

export function partNameOf({ dimension, part }: Pick<ReviewPart, 'dimension' | 'part'>): PartName {
  if (part === 'summary') return 'summary';
  return dimension === undefined ? null : { dimension };
}

/** The criteria that the level asks in a dimension. */
export function criteriaIn(framework: Framework, level: string, dimension: string): string[] {
  return levelOf(framework, level)
    .required.filter((criterion) => criterion.dimension === dimension)
    .map(({ id }) => id);
}

/**
 * A short text that changes with what is saved of one part: two windows on different parts never meet.
 * @param ids the criteria of the part
 */
export function fingerprint(draft: Draft | null, name: PartName, ids: readonly string[]): string {
  const { summary = '', endorsed = null, reason = null } = draft ?? {};
  const said = { summary, endorsed, reason: reason ?? '' };
  const ratings = pick(draft?.ratings ?? {}, (id) => ids.includes(id));
  const part =
    name === 'summary' ? said : name === null ? { ...said, ratings: draft?.ratings ?? {} } : ratings;
  return createHash('sha256').update(canonicalJson(part)).digest('hex').slice(0, 20);
}

/** The draft with the part as it was sent. Without a part, what the input leaves out stays. */
export function withPart(draft: Draft, name: PartName, ids: readonly string[], input: ReviewPart): Draft {
  const endorsed = input.endorsed ?? draft.endorsed;
  if (name === 'summary')
    return { ...draft, endorsed, summary: input.summary ?? '', reason: input.reason ?? null };
  const others = name === null ? {} : pick(draft.ratings, (id) => !ids.includes(id));
  const ratings = name === null ? (input.ratings ?? draft.ratings) : { ...others, ...input.ratings };
  const { summary = draft.summary, reason = draft.reason } = input;
  return { ratings, summary, endorsed, reason };
}

function pick(ratings: Ratings, wanted: (id: string) => boolean): Ratings {
  return Object.fromEntries(Object.entries(ratings).filter(([id]) => wanted(id)));
}
