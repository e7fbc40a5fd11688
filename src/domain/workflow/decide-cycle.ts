import { getNextTransitions, type AnyMachineSnapshot } from 'xstate';
import type { Refusal } from '../refusal.js';
import type { Actor } from './actor.js';
import type { CycleContext, CycleRecord } from './case-record.js';
import type { CycleEvent } from './cycle-event.js';
import type { CycleFacts } from './cycle-facts.js';
import { cycleMachine, type CyclePermit } from './cycle-machine.js';
import { cycleRecordOf, movedCycle } from './cycle-record.js';
import type { CycleAsk, CycleCommand } from './cycle/policy.js';
import { cycleGuards } from './cycle/cycle-guards.js';
import type { Decision, JsonObject } from './decision.js';
import { nextSnapshot } from './next-snapshot.js';
import { persist, restore } from './snapshot.js';

/** Decides one event on a cycle. Pure; moved with record and log, or refused with a code. */
export function decideCycle(
  record: CycleRecord,
  event: CycleEvent,
  actor: Actor,
  facts: CycleFacts,
  now: Date,
): Decision<CycleRecord> {
  const snapshot = restore(cycleMachine, record.snapshot);
  const command: CycleCommand = { ...event, actor, facts, now: now.toISOString() };
  const next = nextSnapshot(cycleMachine, snapshot, command);
  if (next === snapshot) {
    const ask = { context: record.snapshot.context, event: command };
    return { moved: false, refusal: refusalOf(snapshot, record.state, ask) };
  }
  const after = cycleRecordOf(persist<CycleContext>(cycleMachine, next));
  const reason = 'reason' in event ? event.reason : null;
  return movedCycle(record, after, {
    type: event.type,
    actor,
    at: command.now,
    given: pinned(event, facts),
    reason,
  });
}

function refusalOf(snapshot: AnyMachineSnapshot, state: string, ask: CycleAsk): Refusal {
  const way = getNextTransitions(snapshot).find((transition) => transition.eventType === ask.event.type);
  const permit = way?.guard as unknown as { readonly params: CyclePermit } | undefined;
  const refusals = (permit?.params.must ?? []).map((name) => cycleGuards[name](ask));
  const parameters = { event: ask.event.type, state };
  return refusals.find((refusal) => refusal !== null) ?? { code: 'not-in-this-state', parameters };
}

/** What the log keeps: OPEN pins everything by which the cycle is run, AMEND what it changes. */
function pinned(event: CycleEvent, facts: CycleFacts): JsonObject {
  if (event.type === 'AMEND') return plain({ changes: event.changes });
  if (event.type !== 'OPEN') return {};
  const { frameworkVersion, calendar, policies, populationIds, inCharge, panelIds } = facts;
  return plain({ frameworkVersion, calendar, policies, populationIds, inCharge, panelIds });
}

function plain(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}
