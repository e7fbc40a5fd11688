import { getNextTransitions, type AnyMachineSnapshot } from 'xstate';
import type { Refusal } from '../refusal.js';
import type { Actor } from './actor.js';
import type { CaseEventType } from './case-event.js';
import { caseEventTypes } from './case-event-types.js';
import type { CaseFacts } from './case-facts.js';
import { caseMachine } from './case-machine.js';
import type { CaseRecord } from './case-record.js';
import type { AllowedEvent } from './duty.js';
import { isDutyOf } from './duty-table.js';
import type { Permit } from './machine/setup.js';
import type { Ask, CaseCommand } from './policy.js';
import { firstRefusal, permitsOf } from './refusal-of.js';
import { routes } from './routes.js';
import { restore } from './snapshot.js';

const blank = ['person', 'situation'] as const;

/** An event without its payload: only policies and routes that do not read one are asked about it. */
function probe(type: CaseEventType, actor: Actor, facts: CaseFacts, now: Date): CaseCommand {
  return { type, actor, facts, now: now.toISOString() } as CaseCommand;
}

/** Whether a way is open before the payload is known. */
function mayBeWay(permit: Permit, ask: Ask): boolean {
  if (permit.when === undefined) return true;
  const route = routes[permit.when];
  return route.readsPayload || route.holds(ask);
}

/** null if the machine would take the event with a well-formed payload, else the first reason why not. */
function blankRefusal(snapshot: AnyMachineSnapshot, ask: Ask): Refusal | null {
  const ways = permitsOf(snapshot, ask.event.type).filter((permit) => mayBeWay(permit, ask));
  const refusals = ways.map((permit) => firstRefusal(permit, ask, blank));
  return refusals.includes(null) ? null : (refusals[0] ?? { code: 'not-in-this-state' });
}

function typesIn(snapshot: AnyMachineSnapshot): readonly CaseEventType[] {
  const offered = new Set<string>(
    getNextTransitions(snapshot).map((transition) => transition.eventType as string),
  );
  return caseEventTypes.filter((type) => offered.has(type));
}

/** The buttons: exactly the events the machine would take from this person now, given a well-formed payload. */
export function allowedEvents(
  record: CaseRecord,
  actor: Actor,
  facts: CaseFacts,
  now: Date,
): readonly AllowedEvent[] {
  const snapshot = restore(caseMachine, record.snapshot);
  const { context } = record.snapshot;
  return typesIn(snapshot)
    .filter((type) => blankRefusal(snapshot, { context, event: probe(type, actor, facts, now) }) === null)
    .map((type) => ({ type, kind: isDutyOf(record, type, actor, facts) ? 'duty' : 'right' }));
}

/** Where an event that names its target may lead now: the values of its `to`. Empty for all other events. */
export function destinationsOf(
  record: CaseRecord,
  type: CaseEventType,
  actor: Actor,
  facts: CaseFacts,
  now: Date,
): readonly string[] {
  const ask = { context: record.snapshot.context, event: probe(type, actor, facts, now) };
  return permitsOf(restore(caseMachine, record.snapshot), type)
    .filter((permit) => mayBeWay(permit, ask) && firstRefusal(permit, ask, blank) === null)
    .flatMap(({ to }) => to ?? []);
}

/** Whether the machine would take this one event from this person now, given a well-formed payload. */
export function isAllowed(
  record: CaseRecord,
  type: CaseEventType,
  actor: Actor,
  facts: CaseFacts,
  now: Date,
): boolean {
  const snapshot = restore(caseMachine, record.snapshot);
  const ask = { context: record.snapshot.context, event: probe(type, actor, facts, now) };
  return blankRefusal(snapshot, ask) === null;
}

export interface BlockedEvent {
  readonly type: CaseEventType;
  readonly refusal: Refusal;
}

/** Events that this person may send in this state, but not yet: with the reason, for a button that explains itself. */
export function blockedEvents(
  record: CaseRecord,
  actor: Actor,
  facts: CaseFacts,
  now: Date,
): readonly BlockedEvent[] {
  const snapshot = restore(caseMachine, record.snapshot);
  const { context } = record.snapshot;
  return typesIn(snapshot).flatMap((type) => {
    const ask = { context, event: probe(type, actor, facts, now) };
    const refusal = blankRefusal(snapshot, ask);
    const isTheirs = permitsOf(snapshot, type).some(
      (permit) => mayBeWay(permit, ask) && firstRefusal(permit, ask, ['person']) === null,
    );
    return refusal && isTheirs ? [{ type, refusal }] : [];
  });
}
