import { fieldPolicy } from '../policy.js';

export const newManagerFits = fieldPolicy(
  'manager-not-suitable',
  'personId',
  ({ context, event }) =>
    event.type === 'TRANSFER_MANAGER' &&
    event.personId !== context.managerId &&
    event.personId !== context.candidateId,
);
