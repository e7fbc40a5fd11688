import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Refused } from '../domain/refusal.js';

/** So long, in milliseconds, a server that is to stop waits for the answers it owes. */
const patience = 10_000;
/** So long, in milliseconds, work that can wait gives way to a request that changes something; a slow upload is not waited for. */
const giveWay = 500;

/** The requests that wait for their answers. A server that stops gives these first; what comes meanwhile is refused. */
@Injectable()
export class OpenRequests implements BeforeApplicationShutdown {
  private readonly open = new Set<string>();
  /** Those of them that change something and came lately, each with what forgets it when it takes long. */
  private readonly sent = new Map<string, NodeJS.Timeout>();
  private readonly whenAnswered = new Set<() => void>();
  private isStopping = false;
  private whenNone: (() => void) | null = null;

  /** To be called before anything else looks at the requests. */
  watch(server: FastifyInstance): void {
    server.addHook('onRequest', (request, reply, done) => {
      if (this.isStopping) return done(new Refused({ code: 'server-stopping' }));
      this.open.add(request.id);
      if (request.method !== 'GET' && request.method !== 'HEAD')
        this.sent.set(request.id, setTimeout(() => this.answered(request.id), giveWay).unref());
      // Answered in full, or whoever asked has gone away.
      reply.raw.once('close', () => this.over(request.id));
      done();
    });
  }

  beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    return new Promise((stop) => {
      const timer = setTimeout(stop, patience).unref();
      this.whenNone = () => {
        clearTimeout(timer);
        stop();
      };
      if (this.open.size === 0) this.whenNone();
    });
  }

  /** For work that can wait for those who have just sent something: until none of them waits, half a second at most. */
  untilAnswered(): Promise<void> {
    if (this.sent.size === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const answered = (): void => {
        clearTimeout(timer);
        this.whenAnswered.delete(answered);
        resolve();
      };
      const timer = setTimeout(answered, giveWay).unref();
      this.whenAnswered.add(answered);
    });
  }

  private over(id: string): void {
    this.open.delete(id);
    this.answered(id);
    if (this.open.size === 0) this.whenNone?.();
  }

  private answered(id: string): void {
    clearTimeout(this.sent.get(id));
    if (this.sent.delete(id) && this.sent.size === 0) for (const tell of [...this.whenAnswered]) tell();
  }
}
