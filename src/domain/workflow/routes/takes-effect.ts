import type { Route } from '../policy.js';
import { startOfDay } from '../../calendar/time-zone.js';

export const takesEffect: Route = {
  readsPayload: false,
  holds: ({ context, event }) =>
    context.outcome === 'promoted' &&
    context.implementedAt === null &&
    event.now >= startOfDay(event.facts.calendar.effectiveOn, event.facts.calendar.timeZone),
};
