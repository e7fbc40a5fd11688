import { SystemRandom } from '../config/random.js';

/** Ids of requests: short enough to be read out to an administrator. Never seeded, never taken from the client. */
export function requestIds(): () => string {
  const chance = new SystemRandom();
  return () => chance.bytes(6).toString('hex');
}
