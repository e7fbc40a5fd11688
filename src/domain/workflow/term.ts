import { addWorkingDays, deadlineAfter } from '../calendar/working-days.js';
import { laterOf } from '../calendar/day.js';
import { dayOf, endOfDay, startOfDay } from '../calendar/time-zone.js';
import type { CaseContext } from './case-context.js';
import type { CaseFacts } from './case-facts.js';

/**
 * How long a state waits: working days, or until a day of the calendar. `limited` terms end at the latest with the
 * committee's time.
 */
export type Term =
  | { readonly days: number; readonly limited?: boolean }
  | { readonly until: Until; readonly limited?: boolean };

export type Until =
  | 'nominations'
  | 'peers'
  | 'calibration'
  | 'meeting'
  | 'sitting'
  | 'limit'
  | 'release'
  | 'windows'
  | 'next-window';

/** Working days after the cycle's end within which the committee must decide. */
const committeeDays = 20;
/** Working days for reading a released decision where no appeal window runs. */
const readingDays = 5;

/** The end of the committee's time for a case, ISO UTC; holds move it by the working days they lasted. */
export function committeeLimit(context: CaseContext, { calendar }: CaseFacts): string {
  const from = laterOf(calendar.endsOn, context.limitFrom ?? '');
  return endOfDay(addWorkingDays(from, committeeDays + context.heldDays, calendar), calendar.timeZone);
}

/** The moment (ISO UTC) at which a term that starts `now` ends. */
export function endOfTerm(term: Term, context: CaseContext, facts: CaseFacts, now: string): string {
  const end =
    'days' in term ? deadlineAfter(now, term.days, facts.calendar) : ends[term.until](context, facts, now);
  return term.limited ? earlierOf(end, committeeLimit(context, facts)) : end;
}

function earlierOf(one: string, other: string): string {
  return one < other ? one : other;
}

/** End of `day`, or of the first working day after today once `day` has passed. */
function endOfDayOrSoon(day: string, { calendar }: CaseFacts, now: string, soon: number): string {
  if (dayOf(now, calendar.timeZone) > day) return deadlineAfter(now, soon, calendar);
  return endOfDay(day, calendar.timeZone);
}

const ends: Record<Until, (context: CaseContext, facts: CaseFacts, now: string) => string> = {
  nominations: (_, facts) => endOfDay(facts.calendar.nominationsEndOn, facts.calendar.timeZone),
  peers: (context, facts, now) => context.peersDueAt ?? deadlineAfter(now, readingDays, facts.calendar),
  calibration: (context, facts, now) =>
    context.otherCommittee
      ? deadlineAfter(now, 5, facts.calendar)
      : endOfDayOrSoon(facts.calendar.calibrationEndOn, facts, now, 5),
  meeting: (_, facts, now) => endOfDayOrSoon(facts.session?.meetingOn ?? '', facts, now, 1),
  sitting: (context, facts, now) =>
    ends[context.sessionId === null ? 'calibration' : 'meeting'](context, facts, now),
  limit: (context, facts) => committeeLimit(context, facts),
  release: (_, facts, now) => endOfDayOrSoon(facts.calendar.releaseOn, facts, now, 1),
  windows: (context, facts, now) => nextWindow(context, facts, now, readingDays),
  'next-window': (context, facts, now) => nextWindow(context, facts, now, 1),
};

/** The next moment at which a released case may move by itself: appeal window over, or the promotion taking effect. */
function nextWindow(context: CaseContext, facts: CaseFacts, now: string, fallbackDays: number): string {
  const { calendar } = facts;
  const pending = context.outcome === 'promoted' && context.implementedAt === null;
  const moments = [context.appealUntil, pending ? startOfDay(calendar.effectiveOn, calendar.timeZone) : null];
  const ahead = moments.filter((moment) => moment !== null).filter((moment) => moment >= now);
  return ahead.sort()[0] ?? deadlineAfter(now, fallbackDays, calendar);
}
