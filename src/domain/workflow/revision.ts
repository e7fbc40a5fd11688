import type { CaseContext, FormerDecision } from './case-context.js';

/** What the next revision starts with when the case is scored anew: the packet and its hash stay. */
export function anew(context: CaseContext): Partial<CaseContext> {
  return {
    revision: context.revision + 1,
    sessionId: null,
    round: 1,
    ...(context.brokenOff === true && { brokenOff: false }),
    revealed: false,
    tally: null,
    outcome: null,
    outcomeBy: null,
    rationaleConfirmed: false,
  };
}

/** The next revision is another committee's; what that one begins anew later, by SEND_BACK or REOPEN, stays its own. */
export function byOthers(context: CaseContext): Partial<CaseContext> {
  return { failedSittings: 0, otherCommittee: true, barredBefore: context.revision + 1 };
}

/** The former decision stays and is printed. */
export function remembered(context: CaseContext, undoneBy: FormerDecision['undoneBy']): Partial<CaseContext> {
  if (context.outcome === null) return {};
  const { revision, outcome, tally } = context;
  return { former: [...context.former, { revision, outcome, tally, undoneBy }] };
}
