import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { bearerOf } from './bearer.js';

/** Ten requests a second for a minute, all operations together, by token; a browser with a session is not counted. */
export const apiThrottle = {
  max: 600,
  timeWindow: '1 minute',
  groupId: 'api',
  allowList: (request: FastifyRequest) => bearerOf(request) === null,
  keyGenerator: (request: FastifyRequest) =>
    createHash('sha256')
      .update(bearerOf(request) ?? '')
      .digest('hex'),
};
