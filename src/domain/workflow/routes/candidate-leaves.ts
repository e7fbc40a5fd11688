import type { Route } from '../policy.js';

export const candidateLeaves: Route = {
  readsPayload: true,
  holds: ({ context, event }) => event.type === 'LEAVE' && event.personId === context.candidateId,
};
