import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/**
 * Headers that no page looks at when it is only read. Every other one, known or not, makes another key: cookies above all, with
 * session, form secret, theme and language.
 */
export const headersBeside: ReadonlySet<string> = new Set([
  'cache-control',
  'connection',
  'dnt',
  'if-modified-since',
  'if-none-match',
  'keep-alive',
  'pragma',
  'priority',
  'referer',
  'upgrade-insecure-requests',
  'user-agent',
]);

/** All of a request that its answer could depend on, as a hash: what is kept in memory holds no cookie. */
export function answerKey({ url, headers }: FastifyRequest): string {
  let parts = url;
  for (const [name, value] of Object.entries(headers)) {
    if (!headersBeside.has(name) && !name.startsWith('sec-')) parts += `\n${name}: ${String(value)}`;
  }
  return hash('sha256', parts, 'base64');
}

/**
 * Whether somebody's page may come from those kept: a browser with a session asks for a page, without a token and without asking
 * for a new one by all means, on a route that is not throttled.
 */
export function mayBeKept({ method, headers, routeOptions }: FastifyRequest): boolean {
  if (method !== 'GET' || headers.authorization !== undefined || headers.cookie === undefined) return false;
  const { rateLimit } = routeOptions.config as { rateLimit?: unknown };
  return (
    rateLimit === undefined &&
    /(?:^|;\s*)session=/.test(headers.cookie) &&
    (headers.accept ?? '').includes('text/html')
  );
}

/** A reader who asks for the page anew, whatever is kept. */
export function wantsAnew({ headers }: FastifyRequest): boolean {
  return /no-cache|no-store/.test(`${headers['cache-control'] ?? ''} ${headers.pragma ?? ''}`);
}
