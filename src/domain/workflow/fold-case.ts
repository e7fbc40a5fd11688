import type { CaseContext } from './case-context.js';
import type { CaseRecord } from './case-record.js';
import type { LogEvent } from './decision.js';
import { foldEffects } from './effect.js';
import { caseRecordOf } from './record-of.js';

/** The stored record of a case from its stream, lines in order, from `NOMINATE` on. Throws on an empty stream. */
export function foldCase(log: readonly { readonly effect: LogEvent['effect'] | null }[]): CaseRecord {
  const folded = foldEffects<CaseContext>(log.map((line) => line.effect));
  return caseRecordOf(folded.snapshot, folded.machineVersion);
}
