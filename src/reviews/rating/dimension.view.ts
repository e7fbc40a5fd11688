import type { RequiredCriterion } from '../../domain/framework/framework.js';
import type { EvidenceRow } from '../evidence.entity.js';
import {
  anchorOf,
  isInherited,
  lacksEvidence,
  type AskedDimension,
  type RatingMaterial,
} from './rating-material.js';
import { confirmOptions, ratingWords, scaleOptions, valueOf, type ScaleOption } from './scale.view.js';

/** One dimension of the form: what the level itself asks, and, to be confirmed one by one, what it takes over from lower ones. */
export function dimensionView(dimension: AskedDimension, material: RatingMaterial, stillHolds: string) {
  const { framework, language, ratings } = material;
  const own = dimension.criteria.filter((criterion) => !isInherited(criterion));
  const inherited = dimension.criteria.filter(isInherited);
  const open = inherited.filter(({ id }) => valueOf(ratings[id]) === '').length;
  const options = scaleOptions(framework, language);
  const shortOptions = confirmOptions(framework, language, stillHolds);
  return {
    key: dimension.key,
    name: dimension.name,
    own: own.map((criterion) => criterionView(criterion, material, options)),
    inherited: inherited.map((criterion) => criterionView(criterion, material, shortOptions)),
    inheritedCount: inherited.length,
    inheritedDone: inherited.length - open,
    inheritedLevels: [...new Set(inherited.flatMap(({ inheritedFrom }) => inheritedFrom ?? []))].join(' · '),
    /** Folded while there is something of its own to do first, and once all of it is done. */
    inheritedOpen: own.length === 0 && open > 0,
    bar: String(framework.scale.bar),
  };
}

function criterionView(
  criterion: RequiredCriterion,
  material: RatingMaterial,
  options: readonly ScaleOption[],
) {
  const { framework, language, ratings, selfRatings, evidence, unsupported } = material;
  const rating = ratings[criterion.id];
  const self = selfRatings?.[criterion.id];
  const said = self ? ratingWords(self, framework, language) : '';
  return {
    id: criterion.id,
    anchor: anchorOf(criterion.id),
    text: criterion[language],
    must: criterion.must,
    inheritedFrom: criterion.inheritedFrom,
    example: framework.evidenceKinds
      .filter(({ key }) => criterion.evidence.includes(key))
      .map((kind) => kind[language]),
    name: `ratings.${criterion.id}.value`,
    commentName: `ratings.${criterion.id}.comment`,
    value: valueOf(rating),
    comment: rating?.comment ?? '',
    options,
    self:
      self && (said !== '' || self.comment !== '')
        ? { value: valueOf(self), said, comment: self.comment }
        : null,
    lack: lacksEvidence(criterion, material) ? (unsupported.get(criterion.id)?.sentence[language] ?? '') : '',
    evidence: evidence.filter(({ criteria }) => criteria.includes(criterion.id)).map(evidenceView),
  };
}

function evidenceView(item: EvidenceRow) {
  return {
    id: item.id,
    caseId: item.caseId,
    number: item.number,
    title: item.title,
    periodFrom: item.periodFrom,
    periodTo: item.periodTo,
    role: item.role,
    outcomeBefore: item.outcomeBefore,
    outcomeAfter: item.outcomeAfter,
    body: item.body,
    isLink: item.form === 'link',
    hasFile: item.fileId !== null,
    corroboration: item.corroboration,
    corroborationWords: item.corroborationWords,
  };
}
