import type { CaseRecord } from '../domain/workflow/case-record.js';
import { isFinal, type CaseState } from '../domain/workflow/case-state.js';
import type { CaseRow } from './case.entity.js';

/** What the machine keeps of a case, taken from its row. */
export function recordOf(row: CaseRow): CaseRecord {
  return {
    machineVersion: row.machineVersion,
    snapshot: row.snapshot,
    state: row.state,
    substate: row.substate,
    dueAt: row.dueAt,
    revision: row.revision,
    round: row.round,
    outcome: row.outcome,
    releasedOutcome: row.releasedOutcome,
    packetHash: row.packetHash,
    sessionId: row.sessionId,
    managerId: row.managerId,
    sponsorId: row.sponsorId,
    endReason: row.endReason,
  };
}

/** The columns of a row that follow from the machine's record. */
export function columnsOf(record: CaseRecord) {
  const { context } = record.snapshot;
  return {
    machineVersion: record.machineVersion,
    snapshot: record.snapshot,
    state: record.state,
    substate: record.substate,
    final: isFinal(record.state),
    dueAt: record.dueAt,
    revision: record.revision,
    round: record.round,
    outcome: record.outcome,
    releasedOutcome: record.releasedOutcome,
    packetHash: record.packetHash,
    sealedAt: context.sealedAt,
    releasedAt: context.releasedAt,
    sessionId: record.sessionId,
    managerId: record.managerId,
    sponsorId: record.sponsorId,
    endReason: record.endReason,
  } satisfies Partial<CaseRow>;
}

/** Whether a case in this state was handed in. A case on hold, or at an end, tells nothing new of it. */
export function isSubmitted(state: CaseState): boolean {
  return state !== 'nomination.draft' && state !== 'onHold' && !isFinal(state);
}
