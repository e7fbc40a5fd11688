import type { Route } from '../policy.js';

/** Two votes alike decide; a later vote of the same person replaces the earlier one. */
export const isSecondRemand: Route = {
  readsPayload: false,
  holds: ({ context, event }) =>
    Object.entries(context.appealVotes).some(
      ([personId, vote]) => vote === 'remand' && personId !== event.actor.personId,
    ),
};
