import { dayOf } from '../../calendar/time-zone.js';
import { deadlineAfter } from '../../calendar/working-days.js';
import type { PanelVote } from '../case-context.js';
import type { Change } from '../change.js';
import { anew, byOthers, remembered } from '../revision.js';

function vote(choice: PanelVote): Change {
  return ({ context, event }) => ({
    appealVotes: { ...context.appealVotes, [event.actor.personId ?? '']: choice },
  });
}

export const releaseChanges = {
  release: ({ context, event: { facts, now } }) => ({
    releasedAt: now,
    releasedOutcome: context.outcome,
    acknowledgedAt: null,
    pending: { GRANT: null, WITHDRAW: null, REOPEN: null },
    appealUntil:
      facts.policies.appeals && !context.appealed
        ? deadlineAfter(now, facts.policies.appeals.windowDays, facts.calendar)
        : null,
  }),
  object: ({ context }) => ({ objections: context.objections + 1 }),
  acknowledge: ({ event }) => ({ acknowledgedAt: event.now }),
  implement: ({ event }) => ({ implementedAt: event.now }),
  appeal: ({ event }) => ({ appealed: true, appealGround: event.type === 'APPEAL' ? event.ground : null }),
  admitAppeal: () => ({ appealAdmitted: true }),
  voteDismiss: vote('dismiss'),
  voteRemand: vote('remand'),
  voteOverturn: vote('overturn'),
  endAppeal: () => ({ appealUntil: null }),
  remand: ({ context, event }) => ({
    ...remembered(context, 'REMAND'),
    ...anew(context),
    ...byOthers(context),
    remands: context.remands + 1,
    appealUntil: null,
    limitFrom: dayOf(event.now, event.facts.calendar.timeZone),
  }),
  overturn: ({ context }) => ({
    ...remembered(context, 'OVERTURN'),
    outcome: 'promoted',
    outcomeBy: 'appeal',
    releasedOutcome: 'promoted',
    acknowledgedAt: null,
    appealUntil: null,
  }),
} satisfies Record<string, Change>;
