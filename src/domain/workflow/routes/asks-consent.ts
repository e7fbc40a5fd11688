import type { Route } from '../policy.js';

export const asksConsent: Route = {
  readsPayload: false,
  holds: ({ context, event }) => event.facts.policies.consent && context.nominatorId !== context.candidateId,
};
