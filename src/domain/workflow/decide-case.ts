import type { Actor } from './actor.js';
import type { CaseContext } from './case-context.js';
import type { CaseEvent } from './case-event.js';
import type { CaseFacts } from './case-facts.js';
import { caseMachine } from './case-machine.js';
import { caseMachineVersion, type CaseRecord } from './case-record.js';
import type { Decision, Json, LogEvent } from './decision.js';
import { effectOf } from './effect.js';
import { partsOf, reasonCodeOf } from './log-line.js';
import { nextSnapshot } from './next-snapshot.js';
import type { CaseCommand } from './policy.js';
import { caseRecordOf } from './record-of.js';
import { refusalOf } from './refusal-of.js';
import { seatChangesOf } from './seat-changes.js';
import { persist, restore } from './snapshot.js';

/**
 * Decides one event on a case. Pure: the same arguments give the same decision. Moved: the new record, the lines for the
 * log and the seats that change; the service writes all three. Not moved: the refusal with its code.
 */
export function decideCase(
  record: CaseRecord,
  event: CaseEvent,
  actor: Actor,
  facts: CaseFacts,
  now: Date,
): Decision<CaseRecord> {
  const snapshot = restore(caseMachine, record.snapshot);
  const command: CaseCommand = { ...event, actor, facts, now: now.toISOString() };
  const next = nextSnapshot(caseMachine, snapshot, command);
  if (next === snapshot) {
    const ask = { context: record.snapshot.context, event: command };
    return { moved: false, refusal: refusalOf(snapshot, record.state, ask) };
  }
  const after = caseRecordOf(persist<CaseContext>(caseMachine, next));
  const seats = seatChangesOf(command, record.snapshot.context);
  return { moved: true, record: after, log: [lineOf(record, after, event, command, seats)], seats };
}

function lineOf(
  before: CaseRecord,
  after: CaseRecord,
  event: CaseEvent,
  { actor, facts, now }: CaseCommand,
  seats: ReturnType<typeof seatChangesOf>,
): LogEvent {
  const { detail, particulars } = partsOf(event, facts.seats, after.snapshot.context);
  const more: Record<string, Json> = {};
  if (actor.seatId !== null) more['seat'] = actor.seatId;
  if (seats.length > 0) more['seats'] = seats.map((change) => ({ ...change }));
  return {
    type: event.type,
    actor: actor.personId,
    onBehalfOf: actor.onBehalfOf,
    at: now,
    reasonCode: reasonCodeOf(event, after.snapshot.context),
    effect: effectOf(caseMachineVersion, before.snapshot, after.snapshot, {
      from: before.state,
      to: after.state,
      ...more,
      ...detail,
    }),
    particulars,
  };
}
