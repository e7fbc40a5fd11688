import { addDays, isDay } from '../../calendar/day.js';
import { dayOf } from '../../calendar/time-zone.js';
import { fieldPolicy } from '../policy.js';

const longestHold = 366;

export const reviewDayAhead = fieldPolicy('review-day-not-ahead', 'reviewOn', ({ event }) => {
  if (event.type !== 'HOLD' || !isDay(event.reviewOn)) return false;
  const today = dayOf(event.now, event.facts.calendar.timeZone);
  return event.reviewOn > today && event.reviewOn <= addDays(today, longestHold);
});
