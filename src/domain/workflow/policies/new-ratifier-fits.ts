import { fieldPolicy } from '../policy.js';

export const newRatifierFits = fieldPolicy(
  'ratifier-not-suitable',
  'personId',
  ({ context, event }) =>
    event.type === 'NAME_RATIFIER' &&
    event.facts.ratifierIds.includes(event.personId) &&
    !context.recusedRatifierIds.includes(event.personId) &&
    event.personId !== context.ratifierId,
);
