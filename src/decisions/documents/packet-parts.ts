import type { EligibilityOutcome, Evaluation } from '../../domain/evaluation/evaluate.js';
import { wholeMonthsBetween } from '../../domain/evaluation/months.js';
import type { Framework } from '../../domain/framework/framework.js';
import type {
  Candidate,
  EligibilityLine,
  Localized,
  Rating,
  RatingProfile,
} from '../../pdf/documents/common.js';
import type { PacketContent, PacketEvidence } from '../../reviews/packet-content.js';
import { meanOf } from '../../reviews/rating-profile.js';
import type { Ratings } from '../../reviews/review.entity.js';
import { askedByDimension, localized, scaleOf } from './framework-names.js';

export function candidateOf({ candidate, manager }: PacketContent): Candidate {
  return {
    name: candidate.name,
    employeeNumber: candidate.employeeNumber,
    department: candidate.department,
    managerName: manager.name,
  };
}

/** Whole months in the level, counted to the day on which the cycle takes effect. */
export function monthsInLevel({ candidate, cycle }: PacketContent): number {
  return candidate.levelSince === null ? 0 : wholeMonthsBetween(candidate.levelSince, cycle.effectiveOn);
}

/** Evidence in order of time, labelled `E1`, `E2` …; the same label everywhere a packet is printed. */
export function labelledEvidence({ evidence }: PacketContent): { label: string; item: PacketEvidence }[] {
  const byTime = (item: PacketEvidence) => `${item.periodFrom} ${item.periodTo} ${10_000 + item.number}`;
  return [...evidence]
    .sort((one, other) => (byTime(one) < byTime(other) ? -1 : 1))
    .map((item, index) => ({ label: `E${index + 1}`, item }));
}

const forms: Readonly<Record<PacketEvidence['form'], Localized>> = {
  link: { zh: '链接', en: 'Link' },
  file: { zh: '文件', en: 'File' },
  text: { zh: '文字', en: 'Text' },
};

export function formOf({ form }: PacketEvidence): Localized {
  return forms[form];
}

export function ratingOf(ratings: Ratings | undefined, criterion: string): Rating {
  const rating = ratings?.[criterion];
  if (!rating) return null;
  return rating.cannotTell ? 'cannot-tell' : rating.value;
}

export function commentOf(ratings: Ratings | undefined, criterion: string): string | null {
  return ratings?.[criterion]?.comment.trim() || null;
}

/** What the rules said at sealing, as `domain/evaluation` wrote it. */
export function evaluationOf({ afterScores }: PacketContent): Evaluation {
  return afterScores.advice.result as unknown as Evaluation;
}

/** Each rule of eligibility: what it asks and what was found. What an exception let pass says so. */
export function eligibilityLines(content: PacketContent, framework: Framework): EligibilityLine[] {
  const result = content.eligibility.result as unknown as EligibilityOutcome | null;
  return (result?.rules ?? []).map(({ id, outcome, sentence }) => ({
    condition: localized(framework.eligibility.rules.find((rule) => rule.id === id) ?? { zh: id, en: id }),
    found: localized(sentence),
    outcome: content.eligibility.byException && outcome !== 'met' ? 'excepted' : outcome,
  }));
}

/** Means by dimension of what the target level asks; the manager's only where `withManager`. */
export function profileOf(content: PacketContent, framework: Framework, withManager: boolean): RatingProfile {
  const manager = withManager ? content.afterScores.managerReview?.ratings : undefined;
  return {
    scale: scaleOf(framework),
    axes: askedByDimension(framework, content.targetLevel).map(({ dimension, criteria }) => {
      const ids = criteria.map(({ id }) => id);
      return {
        dimension,
        self: meanOf(content.selfReview?.ratings, ids),
        manager: meanOf(manager, ids),
        bar: ids.length === 0 ? null : framework.scale.bar,
      };
    }),
  };
}
