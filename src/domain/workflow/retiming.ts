import { deadlineAfter, workingDaysLeft } from '../calendar/working-days.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { CaseContext } from './case-context.js';
import type { CaseFacts } from './case-facts.js';
import type { Ask } from './policy.js';
import { committeeLimit, endOfTerm, type Term } from './term.js';

/** What the present state waits for: in its first stage, and in later ones. */
export interface Moving {
  readonly first: Term;
  readonly later: Term;
}

interface Amended {
  readonly before: CaseFacts;
  readonly after: CaseFacts;
  readonly now: string;
}

/** The deadlines as the amended calendar has them. What an amendment does not touch stays to the millisecond. */
export function retimed({ first, later }: Moving, { context, event }: Ask): Partial<CaseContext> {
  if (event.type !== 'RETIME' || context.dueAt === null) return {};
  const { facts: after, now, former } = event;
  const amended = { before: { ...after, calendar: { ...after.calendar, ...former } }, after, now };
  const peersDueAt = context.peersDueAt === null ? null : shifted(context.peersDueAt, amended);
  const term = context.stage > 0 ? later : first;
  return { peersDueAt, dueAt: endAfter(term, { ...context, peersDueAt }, amended, context.dueAt) };
}

/** Whether an amendment moves a deadline of this state. */
export function isRetimed(moving: Moving, ask: Ask): boolean {
  const { dueAt = ask.context.dueAt, peersDueAt = ask.context.peersDueAt } = retimed(moving, ask);
  return dueAt !== ask.context.dueAt || peersDueAt !== ask.context.peersDueAt;
}

/** A term that the committee's limit had cut short gets its full length from now, as far as the new limit lets it. */
function endAfter(term: Term, context: CaseContext, amended: Amended, dueAt: string): string {
  const { limited = false, ...own } = term;
  const { before, after, now } = amended;
  const isCut = limited && dueAt === committeeLimit(context, before);
  const end = isCut ? endOfTerm(own, context, after, now) : ownEnd(own, context, amended, dueAt);
  const limit = committeeLimit(context, after);
  return limited && limit < end ? limit : end;
}

function ownEnd(term: Term, context: CaseContext, amended: Amended, dueAt: string): string {
  if ('days' in term) return shifted(dueAt, amended);
  const former = endOfTerm(term, context, amended.before, amended.now);
  const moved = endOfTerm(term, context, amended.after, amended.now);
  return former === moved ? dueAt : moved;
}

const workingKeys: readonly (keyof WorkingCalendar)[] = [
  'timeZone',
  'workingWeekdays',
  'holidays',
  'extraWorkingDays',
];

/** Working days promised are kept: with other holidays the same number of them ends on another day. */
function shifted(dueAt: string, { before, after, now }: Amended): string {
  const isSame = workingKeys.every(
    (key) => JSON.stringify(before.calendar[key]) === JSON.stringify(after.calendar[key]),
  );
  if (isSame || now > dueAt) return dueAt;
  return deadlineAfter(now, workingDaysLeft(now, dueAt, before.calendar), after.calendar);
}
