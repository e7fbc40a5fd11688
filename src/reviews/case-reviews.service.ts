import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../cases/case.entity.js';
import { CaseEvaluator } from '../cases/case-evaluator.service.js';
import type { ReviewData } from '../cases/case-data.service.js';
import type { Rating, Ratings as RatedFacts } from '../domain/evaluation/case-data.js';
import type { Evaluation } from '../domain/evaluation/evaluate.js';
import type { EvidenceRow } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';
import type { Ratings, ReviewRow } from './review.entity.js';
import { ReviewRepository } from './review.repository.js';

/** The reviews of a case, by what they are. */
export interface CaseReviews {
  readonly self: ReviewRow | null;
  /** The one handed in, else the draft of whoever began one last. */
  readonly manager: ReviewRow | null;
  readonly peers: readonly ReviewRow[];
  readonly evidence: readonly EvidenceRow[];
}

/** All that people wrote on a case. Not for readers: who may see what is asked elsewhere. */
@Injectable()
export class CaseReviewsReader {
  constructor(
    private readonly reviews: ReviewRepository,
    private readonly evidence: EvidenceRepository,
    private readonly evaluator: CaseEvaluator,
  ) {}

  async of(caseId: string): Promise<CaseReviews> {
    const rows = await this.reviews.ofCase(caseId);
    const managers = rows.filter(({ kind }) => kind === 'manager');
    return {
      self: rows.find(({ kind }) => kind === 'self') ?? null,
      manager: managers.find(isSubmitted) ?? latest(managers),
      peers: rows.filter(({ kind }) => kind === 'peer'),
      evidence: await this.evidence.ofCase(caseId),
    };
  }

  /** Reads together what {@link of} is asked for next. */
  async foresee(caseIds: readonly string[]): Promise<void> {
    await this.reviews.foresee(caseIds);
    await this.evidence.foresee(caseIds);
  }

  /** Asks the rules of what is handed in; with `draft` also of the draft that somebody is writing. */
  async evaluate(row: CaseRow, draft?: ReviewRow | null): Promise<Evaluation> {
    return this.evaluator.evaluate(row.cycleId, row, reviewData(await this.of(row.id), draft ?? null));
  }
}

export function isSubmitted(review: ReviewRow | null): review is ReviewRow {
  return review?.state === 'submitted';
}

/** What the rules see: nothing that is not handed in, but the draft of the reader's own. */
export function reviewData({ self, manager, evidence }: CaseReviews, draft: ReviewRow | null): ReviewData {
  const shown = isSubmitted(self) || draft?.kind === 'self';
  const ofManager = draft?.kind === 'manager' ? draft : isSubmitted(manager) ? manager : null;
  return {
    reviews: {
      self: self && shown ? ratedFacts(self.ratings) : null,
      manager: ofManager ? ratedFacts(ofManager.ratings) : null,
    },
    evidence: shown ? evidenceFacts(evidence) : [],
  };
}

/** Evidence as the rules see it. */
export function evidenceFacts(evidence: readonly EvidenceRow[]): ReviewData['evidence'] {
  return evidence.map(({ id, periodTo, criteria, corroboration }) => ({
    id,
    date: periodTo,
    criteria,
    confirmed: corroboration === 'confirmed',
  }));
}

function ratedFacts(ratings: Ratings): RatedFacts {
  return Object.fromEntries(
    Object.entries(ratings).flatMap(([id, { value, cannotTell }]): [string, Rating][] => {
      if (cannotTell) return [[id, 'cannot-tell']];
      return value === null ? [] : [[id, value]];
    }),
  );
}

function latest(reviews: readonly ReviewRow[]): ReviewRow | null {
  return [...reviews].sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1))[0] ?? null;
}
