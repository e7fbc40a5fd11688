import { dayOf, startOfDay } from '../../calendar/time-zone.js';
import { workingDaysBetween, workingDaysLeft } from '../../calendar/working-days.js';
import type { Change } from '../change.js';

export const anytimeChanges = {
  nothing: () => ({}),
  beginWithdrawal: ({ context, event }) => ({
    pending: { ...context.pending, WITHDRAW: event.actor.personId },
  }),
  /** The clock stops: what is kept is the number of working days left. */
  hold: ({ context, event }) => {
    if (event.type !== 'HOLD') return {};
    const { calendar } = event.facts;
    const left = (due: string | null) => (due === null ? 0 : workingDaysLeft(event.now, due, calendar));
    return {
      hold: {
        remaining: left(context.dueAt),
        peersRemaining: context.peersDueAt === null ? null : left(context.peersDueAt),
        since: event.now,
        reviewOn: event.reviewOn,
      },
      dueAt: startOfDay(event.reviewOn, calendar.timeZone),
    };
  },
  resume: ({ context, event: { facts, now } }) => {
    if (!context.hold) return {};
    const from = dayOf(context.hold.since, facts.calendar.timeZone);
    const until = dayOf(now, facts.calendar.timeZone);
    return { heldDays: context.heldDays + workingDaysBetween(from, until, facts.calendar) };
  },
  forced: ({ context }) => ({ forced: context.forced + 1 }),
  transferManager: ({ context, event }) => ({
    ...(event.type === 'TRANSFER_MANAGER' ? { managerId: event.personId } : {}),
    ...(context.unfollowed?.event === 'TRANSFER_MANAGER' ? { unfollowed: null } : {}),
  }),
  noteUnfollowed: ({ event }) => (event.type === 'NOTE_UNFOLLOWED' ? { unfollowed: event.unfollowed } : {}),
} satisfies Record<string, Change>;
