import { fieldPolicy } from '../policy.js';

export const reasonUnlessEndorsed = fieldPolicy(
  'reason-missing',
  'reason',
  ({ event }) =>
    event.type !== 'SUBMIT_MANAGER_REVIEW' || event.endorsed || (event.reason ?? '').trim() !== '',
);
