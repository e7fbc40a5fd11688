import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { pino, type Logger } from 'pino';
import { CannotStart } from '../config/cannot-start.js';
import type { Configuration } from '../config/configuration.js';

/** Lines of JSON without personal data: no addresses, no query, no body, no names; a path and what became of it. */
export class AppLogger implements LoggerService {
  private readonly logger: Logger;

  constructor(level: Configuration['logLevel']) {
    this.logger = pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
  }

  /** One line an answered request, by the route's pattern, so that tokens and ids in paths stay out. */
  logRequestsOf(server: FastifyInstance): void {
    server.addHook('onResponse', (request, reply, done) => {
      const milliseconds = Math.round(reply.elapsedTime);
      const { method, id, routeOptions } = request;
      this.logger.debug({ id, method, route: routeOptions.url, status: reply.statusCode, milliseconds });
      done();
    });
  }

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, textOf(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, textOf(message));
  }

  /** Nest calls `error(message, stack, context)`; our own code `error(message, error)`. */
  error(message: unknown, ...details: unknown[]): void {
    // Nest logs it with its stack and throws it on; whoever started the program is told in a line.
    if (message instanceof CannotStart) return;
    const context = details.filter((detail) => typeof detail === 'string').at(-1);
    const bug = [message, ...details].find((detail) => detail instanceof Error);
    this.logger.error({ context, stack: bug?.stack }, textOf(message));
  }

  debug(message: unknown, context?: string): void {
    this.logger.debug({ context }, textOf(message));
  }

  fatal(message: unknown, context?: string): void {
    this.logger.fatal({ context }, textOf(message));
  }
}

/** The words alone: properties of errors carry what people wrote. */
function textOf(message: unknown): string {
  if (message instanceof Error) return message.message;
  return typeof message === 'string' ? message : JSON.stringify(message);
}
