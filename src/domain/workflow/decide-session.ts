import { getNextTransitions, type AnyMachineSnapshot } from 'xstate';
import type { Refusal } from '../refusal.js';
import type { Actor } from './actor.js';
import { caseMachineVersion, type SessionContext, type SessionRecord } from './case-record.js';
import type { Decision, JsonObject, LogEvent } from './decision.js';
import { effectOf } from './effect.js';
import type { SessionEvent } from './session-event.js';
import type { MeetingFacts } from './session-facts.js';
import { sessionMachine, type SessionPermit } from './session-machine.js';
import { sessionRecordOf } from './session-record.js';
import type { SessionAsk, SessionCommand } from './session/policy.js';
import { sessionGuards } from './session/session-guards.js';
import { nextSnapshot } from './next-snapshot.js';
import { persist, restore } from './snapshot.js';

/** Decides one event on a session. Pure; moved with record and log, or refused with a code. */
export function decideSession(
  record: SessionRecord,
  event: SessionEvent,
  actor: Actor,
  facts: MeetingFacts,
  now: Date,
): Decision<SessionRecord> {
  const snapshot = restore(sessionMachine, record.snapshot);
  const command: SessionCommand = { ...event, actor, facts, now: now.toISOString() };
  const next = nextSnapshot(sessionMachine, snapshot, command);
  if (next === snapshot) {
    const ask = { context: record.snapshot.context, event: command };
    return { moved: false, refusal: refusalOf(snapshot, record.state, ask) };
  }
  const after = sessionRecordOf(persist<SessionContext>(sessionMachine, next));
  return { moved: true, record: after, log: [lineOf(record, after, event, command)], seats: [] };
}

function refusalOf(snapshot: AnyMachineSnapshot, state: string, ask: SessionAsk): Refusal {
  const way = getNextTransitions(snapshot).find((transition) => transition.eventType === ask.event.type);
  const permit = way?.guard as unknown as { readonly params: SessionPermit } | undefined;
  const refusals = (permit?.params.must ?? []).map((name) => sessionGuards[name](ask));
  const parameters = { event: ask.event.type, state };
  return refusals.find((refusal) => refusal !== null) ?? { code: 'not-in-this-state', parameters };
}

/** The roster freezes with OPEN_SCORING: who sits where on which case stands in the line. */
function frozen(event: SessionEvent, facts: MeetingFacts): JsonObject {
  if (event.type !== 'OPEN_SCORING') return {};
  const roster = facts.agenda.map(({ caseId, seats }) => ({
    caseId,
    seats: seats.map(({ seatId, number, office, status }) => ({ seatId, number, office, status })),
  }));
  return { roster };
}

function lineOf(
  before: SessionRecord,
  after: SessionRecord,
  event: SessionEvent,
  { actor, facts, now }: SessionCommand,
): LogEvent {
  const { type, ...given } = event;
  const detail = { from: before.state, to: after.state, given, ...frozen(event, facts) };
  return {
    type,
    actor: actor.personId,
    onBehalfOf: actor.onBehalfOf,
    at: now,
    reasonCode: null,
    effect: effectOf(caseMachineVersion, before.snapshot, after.snapshot, detail),
    particulars: null,
  };
}
