import { caseMachineVersion, type CaseRecord, type PersistedSnapshot } from './case-record.js';
import type { CaseContext } from './case-context.js';
import { stateNameOf } from './state-name.js';

/** The columns that are queried, derived from the snapshot. */
export function caseRecordOf(
  snapshot: PersistedSnapshot<CaseContext>,
  machineVersion: number = caseMachineVersion,
): CaseRecord {
  const { context } = snapshot;
  return {
    machineVersion,
    snapshot,
    ...stateNameOf(snapshot.value),
    dueAt: context.dueAt,
    revision: context.revision,
    round: context.round,
    outcome: context.outcome,
    releasedOutcome: context.releasedOutcome,
    packetHash: context.packetHash,
    sessionId: context.sessionId,
    managerId: context.managerId,
    sponsorId: context.sponsorId,
    endReason: context.endReason,
  };
}
