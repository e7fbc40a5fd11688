import { phase, type Phase } from '../domain/visibility/phase.js';
import type { ViewerRelations } from '../domain/visibility/relation.js';
import type { CaseFacts } from '../domain/workflow/case-facts.js';
import type { CaseRow } from './case.entity.js';
import { isReleasedToManager } from './shown-state.js';

/** Where the case is, as far as its row and facts tell. What depends on the reader is added by the features that know it. */
export function casePhase(row: CaseRow, facts: CaseFacts, relations: ViewerRelations, now: Date): Phase {
  const { context } = row.snapshot;
  return phase({
    state: row.state,
    thesisSubmitted: row.submittedAt !== null,
    selfSubmitted: facts.selfReview.submitted,
    managerSubmitted: facts.managerReview.submitted,
    managerReviewBy: isLineAbove(relations) && isLate(row) ? 'line-above' : 'manager',
    peerReplies: facts.peersReplied.length,
    sealed: context.packetHash !== null,
    rosterPublished: (facts.session?.rosterPublishedAt ?? null) !== null,
    revealed: context.revealed,
    ballotClosed: context.tally !== null,
    outcomeSet: context.outcome !== null,
    sessionClosed: facts.session?.state === 'closed',
    released: context.releasedAt !== null,
    releasedToManager: context.releasedAt !== null || isReleasedToManager(row, facts, now),
  });
}

/** The manager may still hand in when the line above may; each writes a review of their own. */
function isLineAbove({ own, delegated }: ViewerRelations): boolean {
  return own.includes('line-above') || delegated.includes('line-above');
}

function isLate({ state, snapshot }: CaseRow): boolean {
  return state === 'review.manager' && snapshot.context.stage > 0;
}
