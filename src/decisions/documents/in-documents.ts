/** What documents show, of whatever kind they are: each kind some of it. */
export const inDocuments = [
  'decision-report',
  'decision-letter',
  'packet',
  'packet-after-scores',
  'cycle-summary',
  'committee-steps',
  'roster',
  'recusals',
  'hand-ins',
  'scores',
  'tally',
  'rationale',
] as const;
