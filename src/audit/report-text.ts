import type { FaultCode, LogFault, LogReport } from './verify.js';

const meanings: Readonly<Record<FaultCode, string>> = {
  'out-of-sequence': 'a line is missing before this one, or stands twice',
  'broken-chain':
    'the hash of the line before differs from what this line names: one of the two was replaced',
  'changed-line': 'the line was changed after it was written: its hash differs',
  'changed-particulars': 'what the line says of people was changed after it was written: its hash differs',
  'head-missing': 'this line was recorded as the last one, and is gone: the end of the stream was cut off',
  'head-differs': 'this line was recorded with another hash: the stream was rewritten',
};

/** The report for whoever called the command. */
export function reportInWords(report: LogReport): string {
  const { lines, streams, heads, erased } = report;
  const counts = `${lines} lines in ${streams} streams, ${heads} recorded heads compared, ${erased} lines with erased particulars.`;
  if (lines === 0 && heads === 0)
    return 'The log is empty. Is RUNGS_DATA_DIR or DATABASE_URL the one you mean?\n';
  if (report.faults.length === 0) return `The log is whole: ${counts}\n`;
  return [
    ...report.faults.map(faultInWords),
    `The log was tampered with, ${report.faults.length} faults: ${counts}`,
    'Compare with the last backup or export that verifies; what differs since is what was changed.',
    '',
  ].join('\n');
}

function faultInWords({ stream, sequence, code }: LogFault): string {
  return `${stream}, line ${sequence}: ${meanings[code]} (${code}).`;
}
