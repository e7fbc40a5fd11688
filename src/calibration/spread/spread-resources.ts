import type { SpreadPages } from './spread-pages.service.js';
import type { SpreadProgressPage } from './spread-progress-page.service.js';
import type { SpreadProposal } from './spread-proposals.service.js';
import type { SpreadProgressResource, SpreadResource } from './spread.resource.js';
import { withParameters } from './with-parameters.js';

type Page = Awaited<ReturnType<SpreadPages['of']>>;
type ProgressPage = Awaited<ReturnType<SpreadProgressPage['of']>>;

/** A proposal as programs read it: what stands on the page, with codes and identifiers where the page has words. */
export function spreadResource(proposal: SpreadProposal, page: Page): SpreadResource {
  return {
    cycleId: page.id,
    total: page.total,
    placed: page.placed,
    sessions: page.sessions.map(({ isOverfull, cases, ...session }) => ({
      ...session,
      overfull: isOverfull,
      cases: cases.map(({ corrected, ...line }) => ({ ...line, byHand: corrected })),
    })),
    left: page.left.map((line) => ({ ...line, ...whyLeft(proposal, line.caseId) })),
  };
}

function whyLeft({ notPlaced }: SpreadProposal, caseId: string) {
  const why = notPlaced.get(caseId);
  const refusals = why?.code === 'no-session-fits' ? why.refusals : [];
  return {
    code: why?.code ?? null,
    refusals: refusals.map(({ sessionId, refusal }) => ({ sessionId, refusal: withParameters(refusal) })),
  };
}

export function progressResource(page: ProgressPage): SpreadProgressResource {
  const { id, cycleId, done, total, finished, isStuck, sessions, refused } = page;
  return {
    ...{ id, cycleId, done, total, finished },
    failed: isStuck,
    sessions: sessions.map(({ sessionId, name, count }) => ({ sessionId, name, assigned: count })),
    refused: refused.map(({ caseId, title, sessionId, refusal }) => ({
      ...{ caseId, title, sessionId, refusal },
    })),
  };
}
