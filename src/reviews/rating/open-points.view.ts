import type { RequiredCriterion } from '../../domain/framework/framework.js';
import { isAnswered } from '../completeness.js';
import {
  anchorOf,
  dimensionsInTurn,
  isFarApart,
  lacksEvidence,
  stepHref,
  type RatingMaterial,
} from './rating-material.js';
import { valueOf } from './scale.view.js';

/** Before handing in: what is unrated, what lacks evidence, and what is far from the employee's own rating. */
export function openPoints(material: RatingMaterial) {
  const all = dimensionsInTurn(material).flatMap(({ key, name, criteria }) =>
    criteria.map((criterion) => ({ criterion, line: lineOf(criterion, key, name, material) })),
  );
  const linesOf = (concerned: (criterion: RequiredCriterion) => boolean) =>
    all.filter(({ criterion }) => concerned(criterion)).map(({ line }) => line);
  return {
    asked: all.length,
    unrated: linesOf(({ id }) => !isAnswered(material.ratings[id])),
    unsupported: linesOf((criterion) => lacksEvidence(criterion, material)),
    farApart: linesOf((criterion) => isFarApart(criterion, material)),
  };
}

function lineOf(criterion: RequiredCriterion, dimension: string, name: string, material: RatingMaterial) {
  const { language, ratings, selfRatings, unsupported } = material;
  return {
    href: `${stepHref(material, dimension)}#${anchorOf(criterion.id)}`,
    dimension: name,
    text: criterion[language],
    must: criterion.must,
    own: valueOf(ratings[criterion.id]),
    self: valueOf(selfRatings?.[criterion.id]),
    lack: unsupported.get(criterion.id)?.sentence[language] ?? '',
  };
}
