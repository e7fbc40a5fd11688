import { dayOf } from '../../calendar/time-zone.js';
import { policy } from '../policy.js';

export const withinNominations = policy(
  'situation',
  'nominations-over',
  ({ event }) => dayOf(event.now, event.facts.calendar.timeZone) <= event.facts.calendar.nominationsEndOn,
);
