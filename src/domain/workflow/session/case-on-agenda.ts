import type { SessionPolicy } from './policy.js';

export const caseOnAgenda: SessionPolicy = ({ event }) =>
  (event.type === 'PRESENT_CASE' || event.type === 'START_TIMER') &&
  event.facts.agenda.some((one) => one.caseId === event.caseId)
    ? null
    : { code: 'case-not-on-agenda' };
