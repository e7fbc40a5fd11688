import type { Framework, RequiredCriterion } from '../domain/framework/framework.js';
import type { Language } from '../web/language.js';
import type { PacketContent } from '../reviews/packet-content.js';
import { cannotTell } from './score-sheet.input.js';
import type { OwnSheet } from './score-sheet.service.js';

export interface SectionBasis {
  readonly framework: Framework;
  readonly required: readonly RequiredCriterion[];
  readonly content: Pick<PacketContent, 'evidence' | 'selfReview'>;
  readonly own: Pick<OwnSheet, 'sheet' | 'notes'> & { readonly seat: Pick<OwnSheet['seat'], 'scores'> };
  readonly language: Language;
  /** The words for *not rated*. */
  readonly nothing: string;
}

/** One dimension of the sheet: what the level asks and what the candidate says of it, beside the own answer. */
export function dimensionSection(key: string, basis: SectionBasis) {
  const { framework, required, content, own, language } = basis;
  const criteria = required.filter(({ dimension }) => dimension === key);
  const ids = new Set(criteria.map(({ id }) => id));
  const answer = own.sheet?.answers[key];
  const standing = own.seat.scores?.find(({ dimension }) => dimension === key);
  return {
    key,
    name: framework.dimensions.find((dimension) => dimension.key === key)?.[language] ?? key,
    criteria: criteria.map((criterion) => criterionModel(criterion, basis)),
    evidence: content.evidence
      .filter((item) => item.criteria.some((id) => ids.has(id)))
      .map((item) => ({
        value: item.id,
        label: `${item.number}. ${item.title} (${item.periodFrom} – ${item.periodTo})`,
      })),
    chosen: answer?.evidenceIds ?? [],
    value: answer?.cannotTell ? cannotTell : String(answer?.value ?? ''),
    standing: standing === undefined ? '' : standing.value === null ? cannotTell : String(standing.value),
    note: own.notes.get(key) ?? '',
  };
}

function criterionModel(
  criterion: RequiredCriterion,
  { content, language, framework, nothing }: SectionBasis,
) {
  const rating = content.selfReview?.ratings[criterion.id];
  const words = rating?.cannotTell ? framework.scale.cannotTell[language] : String(rating?.value ?? nothing);
  return {
    text: criterion[language],
    must: criterion.must,
    inheritedFrom: criterion.inheritedFrom ?? '',
    selfRating: words,
    selfComment: rating?.comment ?? '',
  };
}
