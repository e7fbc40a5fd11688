import type { CommitteePacket } from './committee-packet.js';
import type { CommitteeSupplement } from './committee-supplement.js';
import type { CycleSummary } from './cycle-summary.js';
import type { DecisionLetter } from './decision-letter.js';
import type { DecisionReport } from './decision-report.js';
import type { SessionMinutes } from './session-minutes.js';

/** Everything that can be printed. */
export type PrintableDocument =
  DecisionReport | DecisionLetter | CommitteePacket | CommitteeSupplement | CycleSummary | SessionMinutes;

export const documentKinds = [
  'decision-report',
  'decision-letter',
  'committee-packet',
  'committee-supplement',
  'cycle-summary',
  'session-minutes',
] as const satisfies readonly PrintableDocument['kind'][];
