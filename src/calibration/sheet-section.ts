import type { Framework, RequiredCriterion } from '../domain/framework/framework.js';
import type { PacketContent } from '../reviews/packet-content.js';
import { packetEvidence } from '../reviews/packet.view.js';
import type { Rating, Ratings } from '../reviews/review.entity.js';
import { ratingWords } from '../reviews/rating/scale.view.js';
import type { Language } from '../web/language.js';
import { cannotTell } from './score-sheet.input.js';
import type { OwnSheet } from './score-sheet.service.js';
import { answerValue } from './sheet-fields.js';

export interface SectionBasis {
  readonly framework: Framework;
  readonly required: readonly RequiredCriterion[];
  readonly content: Pick<PacketContent, 'caseId' | 'evidence' | 'selfReview'>;
  readonly own: Pick<OwnSheet, 'sheet' | 'notes'> & { readonly seat: Pick<OwnSheet['seat'], 'scores'> };
  /** Null while it may not be read. */
  readonly afterScores: PacketContent['afterScores'] | null;
  readonly language: Language;
}

/** One dimension of the sheet: what the level asks and what the candidate says of it, beside the own answer. */
export function dimensionSection(key: string, basis: SectionBasis) {
  const { framework, required, content, own, language } = basis;
  const criteria = required.filter(({ dimension }) => dimension === key);
  const ids = new Set(criteria.map(({ id }) => id));
  const evidence = packetEvidence(content, language).filter((item) =>
    item.criteria.some((id) => ids.has(id)),
  );
  const answer = own.sheet?.answers[key];
  const chosen = answer?.evidenceIds ?? [];
  const standing = own.seat.scores?.find(({ dimension }) => dimension === key);
  return {
    key,
    name: framework.dimensions.find((dimension) => dimension.key === key)?.[language] ?? key,
    criteria: criteria.map((criterion) => criterionModel(criterion, basis)),
    evidence,
    options: evidence.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` })),
    chosen,
    chosenNumbers: evidence.filter(({ id }) => chosen.includes(id)).map(({ number }) => number),
    value: answerValue(answer),
    words: answer
      ? ratingWords({ value: answer.value, cannotTell: answer.cannotTell, comment: '' }, framework, language)
      : '',
    standing: standing === undefined ? '' : standing.value === null ? cannotTell : String(standing.value),
    note: own.notes.get(key) ?? '',
  };
}

function criterionModel(criterion: RequiredCriterion, basis: SectionBasis) {
  const { content, language, afterScores } = basis;
  return {
    text: criterion[language],
    must: criterion.must,
    inheritedFrom: criterion.inheritedFrom ?? '',
    self: said(content.selfReview?.ratings, criterion.id, basis),
    manager: said(afterScores?.managerReview?.ratings, criterion.id, basis),
    outcome: afterScores?.advice.criteria[criterion.id] ?? null,
  };
}

function said(ratings: Ratings | undefined, id: string, { framework, language }: SectionBasis) {
  const rating: Rating | undefined = ratings?.[id];
  return rating ? { said: ratingWords(rating, framework, language), comment: rating.comment } : null;
}
