import type { CaseData, EvidenceData, Ratings } from './case-data.js';
import type { FactValue } from './facts.js';

type CriterionSource = (criterion: string, data: CaseData) => FactValue;

/** One function for each source of `fact-sources.ts` that is about a criterion. */
const sources: Readonly<Record<string, CriterionSource>> = {
  'review.manager.rating': (criterion, { reviews }) => ratingOf(reviews.manager, criterion),
  'review.self.rating': (criterion, { reviews }) => ratingOf(reviews.self, criterion),
  'review.self-manager.gap': (criterion, { reviews }) => {
    const self = ratingOf(reviews.self, criterion);
    const manager = ratingOf(reviews.manager, criterion);
    return self === null || manager === null ? null : Math.abs(self - manager);
  },
  'criterion.evidence.count': (criterion, data) => linked(criterion, data).length,
  'criterion.evidence.confirmed': (criterion, data) =>
    linked(criterion, data).filter(({ confirmed }) => confirmed).length,
};

export function criterionFact(source: string, criterion: string, data: CaseData): FactValue {
  const read = sources[source];
  if (!read) throw new RangeError(`There is no source ${source} for a criterion.`);
  return read(criterion, data);
}

/** *Can't tell*, not answered and not submitted are all no rating. */
function ratingOf(ratings: Ratings | null, criterion: string): number | null {
  const rating = ratings && Object.hasOwn(ratings, criterion) ? ratings[criterion] : undefined;
  return typeof rating === 'number' ? rating : null;
}

function linked(criterion: string, { evidence }: CaseData): EvidenceData[] {
  return evidence.filter(({ criteria }) => criteria.includes(criterion));
}
