import type { FastifyRequest } from 'fastify';

/** Whether the caller is a program: it asks for JSON and not for a page. */
export function wantsJson(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
}
