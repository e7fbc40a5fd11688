import type { FastifyRequest } from 'fastify';

/** Signs the browser in under a new session id, so that one known from before is worth nothing. */
export async function startSession(request: FastifyRequest, accountId: string): Promise<void> {
  await request.session.regenerate();
  request.session.accountId = accountId;
}

export async function endSession(request: FastifyRequest): Promise<void> {
  await request.session.destroy();
}
