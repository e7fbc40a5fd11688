import type { JsonObject } from '../domain/canonical-json.js';
import { AuditLog } from './audit-log.js';
import type { LogLine, StreamHead } from './log-line.js';

/** The type of the line that records where other streams stood. */
export const headsRecorded = 'heads-recorded';

/**
 * Writes into the cycle's stream where the streams of its cases and sessions stand, inside a unit. Daily and at CLOSE,
 * never within a transition: a cut-off tail shows from the next record on.
 */
export function recordHeads(
  auditLog: AuditLog,
  cycleStream: string,
  streams: readonly string[],
): Promise<LogLine> {
  return auditLog.heads(streams).then((heads) =>
    auditLog.append({
      stream: cycleStream,
      type: headsRecorded,
      actor: 'clock',
      effect: { heads: heads.map(({ stream, sequence, hash }) => ({ stream, sequence, hash })) },
    }),
  );
}

/** The heads that a line records; none for lines of other types. */
export function headsIn(type: string, effect: JsonObject | null): readonly StreamHead[] {
  const heads: unknown = type === headsRecorded ? effect?.['heads'] : null;
  return Array.isArray(heads) ? heads.filter(isHead) : [];
}

function isHead(value: unknown): value is StreamHead {
  if (typeof value !== 'object' || value === null) return false;
  const { stream, sequence, hash } = value as Partial<Record<keyof StreamHead, unknown>>;
  return typeof stream === 'string' && typeof sequence === 'number' && typeof hash === 'string';
}
