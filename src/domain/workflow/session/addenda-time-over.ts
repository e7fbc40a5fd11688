import { dayOf } from '../../calendar/time-zone.js';
import type { SessionPolicy } from './policy.js';

/** Scoring cuts nobody's promised time for addenda and challenges short. */
export const addendaTimeOver: SessionPolicy = ({ context, event: { facts, now } }) => {
  const until = context.addendaUntil ?? '';
  return dayOf(now, facts.calendar.timeZone) > until
    ? null
    : { code: 'addenda-still-open', parameters: { until } };
};
