import { createHash } from 'node:crypto';
import { SystemRandom } from '../config/random.js';

// Secrets are never seeded, not even where tests and the sample company seed everything else.
const chance = new SystemRandom();

/** 256 bits that nobody can guess, as text for an address. */
export function newToken(): string {
  return chance.bytes(32).toString('base64url');
}

/** What the database keeps of a token: who reads it can't use it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
