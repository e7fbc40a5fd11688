import type { Route } from '../policy.js';
import { dayOf } from '../../calendar/time-zone.js';

export const isReleaseDay: Route = {
  readsPayload: false,
  holds: ({ event }) => dayOf(event.now, event.facts.calendar.timeZone) >= event.facts.calendar.releaseOn,
};
