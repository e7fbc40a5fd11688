import { isChair } from '../chair-turn.js';
import { policy } from '../policy.js';

/** Facilitator, HR or the chair of the case. */
export const byMeetingLead = policy(
  'person',
  'only-meeting-lead',
  ({ event }) =>
    event.actor.relations.includes('facilitator') ||
    event.actor.roles.includes('hr') ||
    isChair(event.actor.seatId, event.facts.seats, 0),
);
