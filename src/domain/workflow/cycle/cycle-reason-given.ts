import type { CyclePolicy } from './policy.js';

export const cycleReasonGiven: CyclePolicy = ({ event }) =>
  'reason' in event && event.reason.trim() !== ''
    ? null
    : { code: 'reason-missing', fields: [{ path: 'reason', code: 'reason-missing' }] };
