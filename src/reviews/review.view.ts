import { levelOf, type Framework } from '../domain/framework/framework.js';
import type { Language } from '../web/language.js';
import type { Rating, ReviewRow } from './review.entity.js';

interface Given {
  readonly framework: Framework;
  readonly level: string;
  readonly language: Language;
}

/** A review to be read: every criterion that got an answer or a comment, in the level's order. */
export function reviewView(review: ReviewRow, author: string, { framework, level, language }: Given) {
  const ratings = levelOf(framework, level).required.flatMap((criterion) => {
    const rating = review.ratings[criterion.id];
    if (!rating) return [];
    const answer = answerIn(rating, framework, language);
    return [{ id: criterion.id, text: criterion[language], answer, comment: rating.comment }];
  });
  return {
    kind: review.kind,
    draft: review.state !== 'submitted',
    author,
    submittedAt: review.submittedAt,
    summary: review.summary,
    endorsed: review.endorsed === null ? '' : review.endorsed ? 'yes' : 'no',
    ratings,
  };
}

/** A peer's word without its author. */
export function peerView({ id, summary }: ReviewRow) {
  return { id, summary };
}

function answerIn({ value, cannotTell }: Rating, { scale }: Framework, language: Language): string {
  if (cannotTell) return scale.cannotTell[language];
  const point = scale.points.find((each) => each.value === value);
  return point ? `${point.value} ${point[language]}` : '';
}
