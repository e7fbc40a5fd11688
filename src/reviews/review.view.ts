import { levelOf, type Framework } from '../domain/framework/framework.js';
import type { Language } from '../web/language.js';
import type { ProfiledRatings } from './rating-profile.js';
import type { Rating, ReviewRow } from './review.entity.js';

interface Given {
  readonly framework: Framework;
  readonly level: string;
  readonly language: Language;
}

/** What was written beside the ratings. */
export function reviewView(review: ReviewRow, author: string) {
  return {
    kind: review.kind,
    draft: review.state !== 'submitted',
    author,
    submittedAt: review.submittedAt,
    summary: review.summary,
    endorsed: review.endorsed === null ? '' : review.endorsed ? 'yes' : 'no',
  };
}

/** Both answers to each criterion side by side, in the level's order; criteria and dimensions without any are left out. */
export function comparedRatings(rated: ProfiledRatings, { framework, level, language }: Given) {
  const { required } = levelOf(framework, level);
  return framework.dimensions.flatMap((dimension) => {
    const criteria = required
      .filter((criterion) => criterion.dimension === dimension.key)
      .flatMap((criterion) => {
        const [self, manager] = [rated.self?.[criterion.id], rated.manager?.[criterion.id]];
        if (!self && !manager) return [];
        return [
          {
            text: criterion[language],
            must: criterion.must,
            inheritedFrom: criterion.inheritedFrom ?? '',
            self: answerIn(self, framework, language),
            manager: answerIn(manager, framework, language),
            isFar: Math.abs((self?.value ?? NaN) - (manager?.value ?? NaN)) >= 2,
            selfComment: self?.comment ?? '',
            managerComment: manager?.comment ?? '',
          },
        ];
      });
    return criteria.length === 0 ? [] : [{ name: dimension[language], criteria }];
  });
}

/** A peer's word without its author. */
export function peerView({ id, summary }: ReviewRow) {
  return { id, summary };
}

/** The number and what it means; *can't tell* has no number. */
function answerIn(rating: Rating | undefined, { scale }: Framework, language: Language) {
  if (rating?.cannotTell) return { value: '', words: scale.cannotTell[language] };
  const point = scale.points.find(({ value }) => value === rating?.value);
  return { value: point ? String(point.value) : '', words: point?.[language] ?? '' };
}
