import { policy } from '../policy.js';

/** Sealing fixes the packet by its hash, so there must be one. */
export const packetReady = policy(
  'situation',
  'packet-not-prepared',
  ({ event }) => event.facts.packetHash !== null,
);
