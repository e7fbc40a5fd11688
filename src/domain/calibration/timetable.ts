/** When and where a session sits, and how long it takes for a case. Times are `HH:MM` in the cycle's time zone. */
export type Timetable = Readonly<{
  startsAt: string;
  endsAt: string;
  /** The whole time of a case, the oral presentation included. */
  minutesPerCase: number;
  /** How many of these the candidate presents, first of all; counts only in cycles with oral presentation. */
  oralMinutes: number;
  /** A room, or how to join; may be empty. */
  place: string;
}>;

/** From `from` until `until`, in minutes after midnight. */
export interface Minutes {
  readonly from: number;
  readonly until: number;
}

/** The time of one case, and of the candidate's presentation within it. */
export interface CaseSlot extends Minutes {
  readonly oral: Minutes | null;
}

/** What a session's time is taken for as long as nobody has said anything else. */
export const usualTimetable: Timetable = {
  startsAt: '09:00',
  endsAt: '12:00',
  minutesPerCase: 15,
  oralMinutes: 5,
  place: '',
};

/** How many cases the time is enough for. */
export function capacityOf({ startsAt, endsAt, minutesPerCase }: Timetable): number {
  return Math.max(0, Math.floor((minutesOf(endsAt) - minutesOf(startsAt)) / minutesPerCase));
}

/**
 * The time of a case.
 * @param index of the case on the agenda, from 0
 * @param hasOral whether candidates of the cycle present in person
 */
export function slotOf(timetable: Timetable, index: number, hasOral: boolean): CaseSlot {
  const from = minutesOf(timetable.startsAt) + index * timetable.minutesPerCase;
  const until = from + timetable.minutesPerCase;
  const isHeld = hasOral && timetable.oralMinutes > 0;
  return { from, until, oral: isHeld ? { from, until: from + timetable.oralMinutes } : null };
}

/** Minutes after midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** `HH:MM` of minutes after midnight; what runs past midnight counts on from 24:00. */
export function timeOfDay(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Which field of a timetable makes no sense, or null. */
export function timetableProblem(timetable: Timetable): keyof Timetable | null {
  const { startsAt, endsAt, minutesPerCase, oralMinutes } = timetable;
  const isTime = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  if (!isTime(startsAt)) return 'startsAt';
  if (!isTime(endsAt) || endsAt <= startsAt) return 'endsAt';
  if (!Number.isInteger(minutesPerCase) || minutesPerCase < 1) return 'minutesPerCase';
  if (minutesPerCase > minutesOf(endsAt) - minutesOf(startsAt)) return 'minutesPerCase';
  if (!Number.isInteger(oralMinutes) || oralMinutes < 0 || oralMinutes > minutesPerCase) return 'oralMinutes';
  return null;
}
