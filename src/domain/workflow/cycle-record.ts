import type { Actor } from './actor.js';
import {
  caseMachineVersion,
  type CycleContext,
  type CycleRecord,
  type PersistedSnapshot,
} from './case-record.js';
import { cycleStates } from './cycle-state.js';
import type { Decision, JsonObject, LogEvent } from './decision.js';
import { effectOf, foldEffects } from './effect.js';

export interface Told extends Pick<LogEvent, 'type' | 'at'> {
  readonly actor: Actor;
  readonly given: JsonObject;
  readonly reason: string | null;
}

/** A moved decision with its line for the log. */
export function movedCycle(
  before: CycleRecord | null,
  after: CycleRecord,
  told: Told,
): Decision<CycleRecord> {
  const detail = { to: after.state, ...(before ? { from: before.state } : {}), given: told.given };
  const line: LogEvent = {
    type: told.type,
    actor: told.actor.personId,
    onBehalfOf: told.actor.onBehalfOf,
    at: told.at,
    reasonCode: told.reason === null ? null : 'in-words',
    effect: effectOf(caseMachineVersion, before?.snapshot ?? null, after.snapshot, detail),
    particulars: told.reason === null ? null : { reason: told.reason },
  };
  return { moved: true, record: after, log: [line], seats: [] };
}

export function cycleRecordOf(
  snapshot: PersistedSnapshot<CycleContext>,
  machineVersion: number = caseMachineVersion,
): CycleRecord {
  const state = cycleStates.find((known) => known === snapshot.value);
  if (!state) throw new Error(`State ${JSON.stringify(snapshot.value)} has no name`);
  return { machineVersion, snapshot, state };
}

/** The stored record of a cycle from its stream, from `PLAN` on. */
export function foldCycle(log: readonly Pick<LogEvent, 'effect'>[]): CycleRecord {
  const folded = foldEffects<CycleContext>(log.map((line) => line.effect));
  return cycleRecordOf(folded.snapshot, folded.machineVersion);
}
