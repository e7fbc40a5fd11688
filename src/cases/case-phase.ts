import { phase, type Phase } from '../domain/visibility/phase.js';
import type { CaseFacts } from '../domain/workflow/case-facts.js';
import type { CaseRow } from './case.entity.js';

/** Where the case is, as far as its row and facts tell. What depends on the reader is added by the features that know it. */
export function casePhase(row: CaseRow, facts: CaseFacts): Phase {
  const { context } = row.snapshot;
  return phase({
    state: row.state,
    thesisSubmitted: row.submittedAt !== null,
    selfSubmitted: facts.selfReview.submitted,
    managerSubmitted: facts.managerReview.submitted,
    managerReviewBy: row.state === 'review.manager' && context.stage > 0 ? 'line-above' : 'manager',
    peerReplies: facts.peersReplied.length,
    sealed: context.packetHash !== null,
    rosterPublished: (facts.session?.rosterPublishedAt ?? null) !== null,
    revealed: context.revealed,
    ballotClosed: context.tally !== null,
    outcomeSet: context.outcome !== null,
    sessionClosed: facts.session?.state === 'closed',
    released: context.releasedAt !== null,
    releasedToManager: context.releasedAt !== null,
  });
}
