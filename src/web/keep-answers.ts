import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerKey, mayBeKept, wantsAnew } from './answer-key.js';
import type { Answer, KeptAnswers, Moment } from './kept-answers.js';

/** An answer on its way that may be kept. */
interface Coming {
  readonly key: string;
  readonly moment: Moment;
  /** The page before it is compressed. */
  plain: Pick<Answer, 'payload' | 'headers'> | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before anything is read for the page. */
    coming?: Coming;
    /** Set by the page that was only read: what must happen again whenever it is shown. Null or absent: never from memory. */
    repeats?: readonly (() => void)[] | null;
  }
}

/**
 * Shows pages from memory, before sessions are loaded and anything is read. To be called once the headers of every answer are in
 * place, and before everything else.
 */
export function showKeptAnswers(server: FastifyInstance, kept: KeptAnswers): void {
  if (!kept.on) return;
  server.addHook('onRequest', async (request, reply) => {
    if (!mayBeKept(request)) return;
    const key = answerKey(request);
    const moment = await kept.moment();
    const answer = wantsAnew(request) ? null : kept.find(key, moment);
    if (!answer) {
      request.coming = { key, moment, plain: null };
      return;
    }
    for (const repeat of answer.repeats) repeat();
    await reply.code(200).headers(answer.headers).send(answer.payload);
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    if (request.coming && typeof payload === 'string')
      request.coming.plain = { payload, headers: headersOf(reply) };
    done(null, payload);
  });
}

/** Keeps pages that may be shown again as they leave. To be called once compression is in place. */
export function keepAnswers(server: FastifyInstance, kept: KeptAnswers): void {
  if (!kept.on) return;
  const keep = (
    request: FastifyRequest,
    reply: FastifyReply,
    payload: unknown,
    done: (error: null, payload: unknown) => void,
  ): void => {
    const { coming, repeats } = request;
    const sessionEnds = request.session?.cookie?.expires?.getTime();
    if (coming?.plain && repeats && sessionEnds !== undefined && isOwnPage(request, reply)) {
      // One that is compressed piece by piece is kept as it was before, and compressed anew each time.
      const sent = Buffer.isBuffer(payload) ? { payload, headers: headersOf(reply) } : coming.plain;
      kept.keep(coming.key, { ...sent, sessionEnds, repeats }, coming.moment);
    }
    done(null, payload);
  };
  server.addHook('onRoute', (route) => {
    route.onSend = [route.onSend ?? [], keep].flat();
  });
}

/** A page of somebody who is signed in, that sets nothing in the browser. */
function isOwnPage({ viewer }: FastifyRequest, reply: FastifyReply): boolean {
  return (
    viewer !== undefined &&
    viewer !== null &&
    reply.statusCode === 200 &&
    !reply.hasHeader('set-cookie') &&
    String(reply.getHeader('content-type')).startsWith('text/html')
  );
}

function headersOf(reply: FastifyReply): Answer['headers'] {
  const { 'content-length': _, ...headers } = reply.getHeaders();
  return headers;
}
