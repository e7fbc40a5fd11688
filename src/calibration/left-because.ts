import type { CaseChange } from '../cases/case-change.js';
import { wantsQuorum } from '../domain/workflow/failed-sitting.js';
import type { AgendaItemRow } from './agenda-item.entity.js';

/**
 * Why a step takes a case off the agenda it is on: somebody rescheduled it, the clock did when the day was over, or HR forced
 * it back; or what it decided was reopened before anybody was told. Null where it stays, ends, or begins a new revision otherwise.
 */
export function leftBecause({ event, from, row, facts }: CaseChange): AgendaItemRow['leftBecause'] {
  if (event?.type === 'RESCHEDULE') return event.cause;
  if (from === null || from.sessionId === null || row.sessionId !== null || row.final) return null;
  if (event?.type === 'FORCE') return 'other';
  if (event?.type === 'REOPEN') return from.state === 'notice' ? null : 'reopened';
  if (event?.type !== 'DEADLINE') return null;
  const failed = from.state === 'calibration.ballot' && wantsQuorum(from.snapshot.context, facts);
  return failed ? 'quorum' : 'time';
}
