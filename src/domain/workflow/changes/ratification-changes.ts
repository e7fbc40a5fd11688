import { dayOf } from '../../calendar/time-zone.js';
import type { Change } from '../change.js';
import { anew, remembered } from '../revision.js';

export const ratificationChanges = {
  sendBackWording: () => ({ sentBack: true, rationaleConfirmed: false }),
  /** A new sitting goes on at discussion with the scores it has, in the session it came from. */
  sendBackDecision: ({ context }) => ({
    ...remembered(context, 'SEND_BACK'),
    ...anew(context),
    revealed: context.revealed,
    sessionId: context.sessionId,
    sentBack: true,
  }),
  recuseRatifier: ({ context, event }) => ({
    ratifierId: null,
    recusedRatifierIds: [...context.recusedRatifierIds, event.actor.personId ?? ''],
  }),
  nameRatifier: ({ event }) => (event.type === 'NAME_RATIFIER' ? { ratifierId: event.personId } : {}),
  reopen: ({ context, event }) => ({
    ...remembered(context, 'REOPEN'),
    ...anew(context),
    limitFrom: dayOf(event.now, event.facts.calendar.timeZone),
    pending: { ...context.pending, REOPEN: null },
  }),
  breakOff: () => ({ brokenOff: true }),
  beginReopening: ({ context, event }) => ({ pending: { ...context.pending, REOPEN: event.actor.personId } }),
} satisfies Record<string, Change>;
