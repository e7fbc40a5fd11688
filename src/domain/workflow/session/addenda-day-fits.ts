import { isDay } from '../../calendar/day.js';
import { dayOf } from '../../calendar/time-zone.js';
import type { SessionPolicy } from './policy.js';

/** The last day for addenda and challenges lies between today and the meeting. */
export const addendaDayFits: SessionPolicy = ({ event }) => {
  if (event.type !== 'PUBLISH_ROSTER') return null;
  const { addendaUntil: day, facts, now } = event;
  const today = dayOf(now, facts.calendar.timeZone);
  if (isDay(day) && day >= today && day <= facts.meetingOn) return null;
  return { code: 'addenda-day-unfit', fields: [{ path: 'addendaUntil', code: 'addenda-day-unfit' }] };
};
