import { policy } from '../policy.js';

/** A recused or empty seat is no seat. */
export const bySeat = policy(
  'person',
  'only-open-seat',
  ({ event }) => event.actor.seatId !== null && event.actor.onBehalfOf === null,
);
