import { policy } from '../policy.js';

/** Without exceptions an ineligible nomination is not even sent; unknown is not a pass. */
export const mayBeNominated = policy(
  'situation',
  'not-eligible',
  ({ event }) => event.facts.eligibility === 'met' || event.facts.policies.exceptions,
);
