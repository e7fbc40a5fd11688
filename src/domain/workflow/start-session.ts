import { initialTransition } from 'xstate';
import { isDay } from '../calendar/day.js';
import { dayOf } from '../calendar/time-zone.js';
import type { Refusal } from '../refusal.js';
import type { Actor } from './actor.js';
import { caseMachineVersion, type SessionContext, type SessionRecord } from './case-record.js';
import type { Decision } from './decision.js';
import { effectOf } from './effect.js';
import type { MeetingFacts } from './session-facts.js';
import { sessionMachine } from './session-machine.js';
import { sessionRecordOf } from './session-record.js';
import { persist } from './snapshot.js';

/**
 * A planned sitting, with line `PLAN` of its stream. By HR; the committee has 5 to 9 members, or 3 and more with 2
 * alternates, a chair and a deputy, and the meeting is not in the past.
 */
export function startSession(actor: Actor, facts: MeetingFacts, now: Date): Decision<SessionRecord> {
  const refusal = startProblem(actor, facts, now);
  if (refusal) return { moved: false, refusal };
  const [snapshot] = initialTransition(sessionMachine);
  const record = sessionRecordOf(persist<SessionContext>(sessionMachine, snapshot));
  const { sessionId, facilitatorId, meetingOn } = facts;
  const detail = { to: record.state, given: { sessionId, facilitatorId, meetingOn } };
  const line = {
    type: 'PLAN',
    actor: actor.personId,
    onBehalfOf: actor.onBehalfOf,
    at: now.toISOString(),
    reasonCode: null,
    effect: effectOf(caseMachineVersion, null, record.snapshot, detail),
    particulars: null,
  };
  return { moved: true, record, log: [line], seats: [] };
}

function startProblem(actor: Actor, facts: MeetingFacts, now: Date): Refusal | null {
  const { memberCount: members, alternateCount: alternates } = facts;
  const today = dayOf(now, facts.calendar.timeZone);
  if (!actor.roles.includes('hr')) return { code: 'only-hr' };
  if (!isDay(facts.meetingOn) || facts.meetingOn < today) {
    return { code: 'meeting-day-past', fields: [{ path: 'meetingOn', code: 'meeting-day-past' }] };
  }
  if (members > 9 || members < 3 || (members < 5 && alternates < 2)) {
    return { code: 'roster-size', parameters: { members, alternates } };
  }
  return facts.hasChair && facts.hasDeputy ? null : { code: 'roster-chair' };
}
