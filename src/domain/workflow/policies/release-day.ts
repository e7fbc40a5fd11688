import { dayOf } from '../../calendar/time-zone.js';
import { policy } from '../policy.js';

export const releaseDay = policy(
  'situation',
  'release-day-not-reached',
  ({ event }) => dayOf(event.now, event.facts.calendar.timeZone) >= event.facts.calendar.releaseOn,
);
