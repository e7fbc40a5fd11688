import type { FastifyRequest } from 'fastify';
import { pathOf } from '../frame-builder.js';

/** Whether the address belongs to the API: there failures are problems in JSON, and tokens count. */
export function isApi(request: FastifyRequest): boolean {
  return /^\/api(\/|$)/.test(pathOf(request));
}

/**
 * The token that a caller of the API came with; null for a browser with a session. No page of another site can make a browser send
 * this header, which is why such calls need no token against forged forms. Where it is there, the session counts for nothing.
 */
export function bearerOf(request: FastifyRequest): string | null {
  const { authorization } = request.headers;
  if (authorization === undefined || !isApi(request)) return null;
  return /^bearer +([\w.~+/=-]{1,200})$/i.exec(authorization.trim())?.[1] ?? '';
}
