import type { JsonObject } from '../domain/canonical-json.js';
import type { LogLineRow } from './log-line.entity.js';
import type { LogLine } from './log-line.js';
import type { LogParticularsRow } from './log-particulars.entity.js';

/** The line that a row keeps, with what it says of people if that is still there. */
export function lineFromRows(line: LogLineRow, particulars: LogParticularsRow | null): LogLine {
  return {
    stream: line.stream,
    sequence: line.sequence,
    type: line.type,
    actor: line.actor,
    onBehalfOf: line.onBehalfOf,
    time: line.time,
    reasonCode: line.reasonCode,
    effect: line.effect === null ? null : (JSON.parse(line.effect) as JsonObject),
    particulars: particulars && (JSON.parse(particulars.body) as JsonObject),
    particularsHash: line.particularsHash,
    previousHash: line.previousHash,
    hash: line.hash,
  };
}
