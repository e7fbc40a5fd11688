import { reviewData, type CaseReviews } from '../../reviews/case-reviews.service.js';
import { evidenceFacts } from '../../reviews/case-reviews.service.js';
import { formingView } from '../../reviews/rating/forming.service.js';
import { firstOpenStep } from '../../reviews/rating/rail.view.js';
import { dimensionsInTurn, type RatingMaterial } from '../../reviews/rating/rating-material.js';
import { ratingPage } from '../../reviews/rating/rating-page.view.js';
import { ratedHighest, unmet } from '../../reviews/rating/support.service.js';
import { invented } from './invented-case.js';
import { inventedEvaluation, type Stage } from './invented-stage.js';

interface Asked {
  readonly head: object;
  /** A dimension to show, or `part: 'summary'`; where the form would be taken up, unless it is one that the level asks. */
  readonly step: { readonly dimension?: string | undefined; readonly part?: string | undefined };
  readonly say: (key: string) => string;
}

/** The rating form of employee or manager, half filled in, by the parts of the real one. */
export async function inventedRatingPage(stage: Stage, { head, step, say }: Asked) {
  const { framework, target, viewer, work, facts, role } = stage;
  const kind = role === 'candidate' ? 'self' : 'manager';
  const [draft, self] = kind === 'self' ? [work.selfDraft, null] : [work.managerDraft, work.self];
  const highest = ratedHighest(framework, target.code);
  const supported = await inventedEvaluation(stage, {
    reviews: { self: highest, manager: highest },
    evidence: evidenceFacts(work.evidence),
  });
  const material: RatingMaterial = {
    kind,
    caseId: invented.case,
    framework,
    level: target.code,
    language: viewer.language,
    ratings: draft.ratings,
    selfRatings: self?.ratings ?? null,
    evidence: work.evidence,
    unsupported: unmet(supported.criteria),
  };
  const known = dimensionsInTurn(material).find(({ key }) => key === step.dimension)?.key;
  const current = step.part === 'summary' ? null : (known ?? firstOpenStep(material));
  const written: CaseReviews = { self: work.self, manager: draft, peers: [], evidence: work.evidence };
  const evaluation = kind === 'self' ? null : await inventedEvaluation(stage, reviewData(written, draft));
  return ratingPage({
    head,
    material,
    draft,
    current,
    forming: formingView(material, current, evaluation, say),
    selfSummary: self?.summary ?? '',
    facts,
    stillHolds: say('reviews.rating.stillHolds'),
  });
}
