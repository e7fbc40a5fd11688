import { tallyOf } from '../../calibration/tally.js';
import { ballotResult } from '../ballot.js';
import type { CaseContext } from '../case-context.js';
import type { Change } from '../change.js';
import { isFailedSitting } from '../failed-sitting.js';
import { anew, byOthers } from '../revision.js';

const sittingOver: Partial<CaseContext> = { sessionId: null, round: 1, tally: null, brokenOff: true };

export const committeeChanges = {
  assign: ({ event }) => (event.type === 'ASSIGN_SESSION' ? { sessionId: event.sessionId } : {}),
  reveal: () => ({ revealed: true }),
  /** A discussion that no ballot ended: nobody was counted, so nothing was wanting. */
  sittingOver: () => sittingOver,
  rescheduled: ({ context, event }) => ({
    ...sittingOver,
    failedSittings: context.failedSittings + (isFailedSitting(context, event) ? 1 : 0),
  }),
  anotherCommittee: ({ context }) => ({ ...anew(context), ...byOthers(context), brokenOff: true }),
  closeBallot: ({ context, event }) => {
    const result = ballotResult(context, event.facts);
    const outcome = result === 'round-2' || result === 'no-quorum' ? null : result;
    return { tally: tallyOf(event.facts.seats), outcome, outcomeBy: outcome === null ? null : 'ballot' };
  },
  nextRound: ({ context }) => ({ round: context.round + 1 }),
  confirm: () => ({ rationaleConfirmed: true }),
} satisfies Record<string, Change>;
