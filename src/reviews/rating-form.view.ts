import { levelOf, type Framework, type RequiredCriterion } from '../domain/framework/framework.js';
import type { Language } from '../web/language.js';
import type { EvidenceRow } from './evidence.entity.js';
import type { Rating, Ratings } from './review.entity.js';
import { cannotTellInput } from './review.input.js';

interface RatingForm {
  readonly framework: Framework;
  readonly level: string;
  readonly language: Language;
  readonly ratings: Ratings;
  /** What the employee said, where the reader may know it. */
  readonly selfRatings: Ratings | null;
  readonly evidence: readonly EvidenceRow[];
}

/** The criteria by dimension, own ones before inherited, with the scale as choices. */
export function ratingForm(form: RatingForm) {
  const { framework, level, language } = form;
  const required = levelOf(framework, level).required;
  const options = scaleOptions(form);
  return framework.dimensions.flatMap((dimension) => {
    const asked = required.filter((criterion) => criterion.dimension === dimension.key);
    if (asked.length === 0) return [];
    const ordered = [...asked].sort((one, other) => Number(isInherited(one)) - Number(isInherited(other)));
    const criteria = ordered.map((criterion) => criterionField(criterion, form, options));
    return [{ key: dimension.key, name: dimension[language], criteria }];
  });
}

function criterionField(
  criterion: RequiredCriterion,
  form: RatingForm,
  options: ReturnType<typeof scaleOptions>,
) {
  const { language, ratings, selfRatings, evidence } = form;
  const rating = ratings[criterion.id];
  const own = selfRatings?.[criterion.id];
  return {
    id: criterion.id,
    text: criterion[language],
    must: criterion.must,
    inheritedFrom: criterion.inheritedFrom,
    name: `ratings.${criterion.id}.value`,
    commentName: `ratings.${criterion.id}.comment`,
    value: valueOf(rating),
    comment: rating?.comment ?? '',
    options,
    self: own ? { label: labelOf(own, options), comment: own.comment } : null,
    evidence: evidence
      .filter(({ criteria }) => criteria.includes(criterion.id))
      .map(({ id, number, title, caseId }) => ({ id, number, title, caseId })),
  };
}

function scaleOptions({ framework: { scale }, language }: RatingForm) {
  const points = scale.points.map((point) => ({
    value: String(point.value),
    label: `${point.value} ${point[language]}`,
  }));
  return [...points, { value: cannotTellInput, label: scale.cannotTell[language] }];
}

function isInherited({ inheritedFrom }: RequiredCriterion): boolean {
  return inheritedFrom !== null;
}

function valueOf(rating: Rating | undefined): string {
  if (!rating) return '';
  if (rating.cannotTell) return cannotTellInput;
  return rating.value === null ? '' : String(rating.value);
}

function labelOf(rating: Rating, options: readonly { value: string; label: string }[]): string {
  return options.find(({ value }) => value === valueOf(rating))?.label ?? '';
}
