import { policy } from '../policy.js';

/** With screening off, the end of the reviews seals. */
export const packetReadyIfSealing = policy(
  'situation',
  'packet-not-prepared',
  ({ event }) => event.facts.policies.screening || event.facts.packetHash !== null,
);
