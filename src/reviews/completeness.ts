import type { Framework, RequiredCriterion } from '../domain/framework/framework.js';
import { levelOf } from '../domain/framework/framework.js';
import { Refused, type FieldProblem } from '../domain/refusal.js';
import type { Rating, Ratings } from './review.entity.js';

/** Whether a criterion got an answer; *can't tell* is one. */
export function isAnswered(rating: Rating | undefined): boolean {
  return rating !== undefined && (rating.cannotTell || rating.value !== null);
}

/** The criteria of the level without an answer, in the level's order. */
export function unanswered(framework: Framework, level: string, ratings: Ratings): RequiredCriterion[] {
  return levelOf(framework, level).required.filter(({ id }) => !isAnswered(ratings[id]));
}

/** @throws Refused `ratings-invalid` with a field for each rating of an unknown criterion or off the scale */
export function requireFitting(framework: Framework, level: string, ratings: Ratings): void {
  const known = new Set(levelOf(framework, level).required.map(({ id }) => id));
  const points = new Set(framework.scale.points.map(({ value }) => value));
  const fields = Object.entries(ratings).flatMap(([id, { value }]): FieldProblem[] => {
    if (!known.has(id)) return [{ path: `ratings.${id}.value`, code: 'criterion-unknown' }];
    return value === null || points.has(value)
      ? []
      : [{ path: `ratings.${id}.value`, code: 'rating-off-scale' }];
  });
  if (fields.length > 0) throw new Refused({ code: 'ratings-invalid', fields });
}
