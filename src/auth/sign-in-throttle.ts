import type { FastifyRequest } from 'fastify';

/** Ten attempts in five minutes for one email from one address: a whole office behind one address can still sign in. */
export const signInThrottle = {
  max: 10,
  timeWindow: '5 minutes',
  hook: 'preHandler',
  keyGenerator: (request: FastifyRequest) => `${request.ip} ${emailOf(request.body)}`,
};

/** Three mails in a quarter of an hour for one email from one address. */
export const mailThrottle = { ...signInThrottle, max: 3, timeWindow: '15 minutes' };

/** Thirty attempts in five minutes from one address, for links that carry a secret. */
export const linkThrottle = { max: 30, timeWindow: '5 minutes' };

function emailOf(body: unknown): string {
  const { email } = (body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? email.trim().toLowerCase().slice(0, 254) : '';
}
