import { caseMachineVersion, type PersistedSnapshot } from './case-record.js';
import type { SessionContext, SessionRecord } from './case-record.js';
import type { LogEvent } from './decision.js';
import { foldEffects } from './effect.js';
import { sessionStates } from './session-state.js';

export function sessionRecordOf(
  snapshot: PersistedSnapshot<SessionContext>,
  machineVersion: number = caseMachineVersion,
): SessionRecord {
  const state = sessionStates.find((known) => known === snapshot.value);
  if (!state) throw new Error(`State ${JSON.stringify(snapshot.value)} has no name`);
  return { machineVersion, snapshot, state };
}

/** The stored record of a session from its stream, from `PLAN` on. */
export function foldSession(log: readonly Pick<LogEvent, 'effect'>[]): SessionRecord {
  const folded = foldEffects<SessionContext>(log.map((line) => line.effect));
  return sessionRecordOf(folded.snapshot, folded.machineVersion);
}
