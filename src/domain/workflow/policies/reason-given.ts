import { fieldPolicy } from '../policy.js';

export const reasonGiven = fieldPolicy(
  'reason-missing',
  'reason',
  ({ event }) => 'reason' in event && (event.reason ?? '').trim() !== '',
);
