import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/** So long, in milliseconds, a server that is to stop waits for the answers it owes. */
const patience = 10_000;

/** The requests that wait for their answers. A server that stops gives these first; what comes meanwhile gets status 503. */
@Injectable()
export class OpenRequests implements BeforeApplicationShutdown {
  private readonly open = new Set<string>();
  private whenNone: (() => void) | null = null;

  /** To be called before anything else looks at the requests. */
  watch(server: FastifyInstance): void {
    server.addHook('onRequest', (request, reply, done) => {
      this.open.add(request.id);
      // Answered in full, or whoever asked has gone away.
      reply.raw.once('close', () => this.over(request.id));
      done();
    });
  }

  beforeApplicationShutdown(): Promise<void> {
    return new Promise((stop) => {
      const timer = setTimeout(stop, patience).unref();
      this.whenNone = () => {
        clearTimeout(timer);
        stop();
      };
      if (this.open.size === 0) this.whenNone();
    });
  }

  private over(id: string): void {
    this.open.delete(id);
    if (this.open.size === 0) this.whenNone?.();
  }
}
