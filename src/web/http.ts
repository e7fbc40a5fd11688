import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import csrfProtection from '@fastify/csrf-protection';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import session, { type FastifySessionOptions } from '@fastify/session';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ForbiddenException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../domain/refusal.js';
import { bearerOf } from './api/bearer.js';
import { formCookie, FormTokens } from './form-token.js';
import { csrfUser } from './frame-builder.js';
import { keepAnswers, showKeptAnswers } from './keep-answers.js';
import type { KeptAnswers } from './kept-answers.js';
import type { OpenRequests } from './open-requests.js';

export interface HttpOptions {
  /** Signs cookies and tokens; at least 32 characters, the same for every server of one installation. */
  readonly secret: string;
  /** Whether the app is reached by https: cookies then never travel without it. */
  readonly secure: boolean;
  readonly sessions: NonNullable<FastifySessionOptions['store']>;
  /** How long a session lives without a request, in milliseconds. */
  readonly sessionLife: number;
  readonly kept: KeptAnswers;
  readonly requests: OpenRequests;
}

/** The largest upload, and no form has more than one: bytes are held in memory, also of people who are not signed in. */
export const largestUpload = 20 * 1024 * 1024;
type HookDone = (failure?: Error) => void;

const unsafeMethods = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** No inline scripts or styles, nothing from elsewhere, in nobody's frame. No `upgrade-insecure-requests`: many run on a plain LAN. */
export const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
};

/** Puts everything between the socket and the controllers in its place. Must come before `app.init()`. */
export async function installHttp(app: NestFastifyApplication, options: HttpOptions): Promise<void> {
  const cookieOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure: options.secure } as const;
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  options.requests.watch(server);
  await app.register(helmet, {
    contentSecurityPolicy,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: options.secure,
    crossOriginEmbedderPolicy: false,
  });
  showKeptAnswers(server, options.kept);
  await app.register(compress, { threshold: 2048, encodings: ['br', 'gzip'] });
  keepAnswers(server, options.kept);
  await app.register(multipart, { limits: { fileSize: largestUpload, files: 1, fields: 500, parts: 600 } });
  await app.register(cookie, { secret: options.secret });
  await app.register(session, {
    secret: options.secret,
    store: options.sessions,
    cookieName: 'session',
    saveUninitialized: false,
    rolling: false,
    cookie: { ...cookieOptions, maxAge: options.sessionLife },
  });
  await app.register(csrfProtection, {
    sessionPlugin: '@fastify/cookie',
    cookieKey: formCookie,
    cookieOpts: { ...cookieOptions, signed: true },
    csrfOpts: { hmacKey: options.secret, userInfo: true },
    getUserInfo: csrfUser,
    getToken: postedToken,
  });
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) =>
      new Refused({ code: 'too-many-requests', parameters: { minutes: Math.ceil(ttl / 60_000) } }),
  });
  refuseForgedForms(app, new FormTokens(options.secret));
}

/** A file form sends its token in the address, because its body is read only once the sender is known. */
function postedToken(request: FastifyRequest): string {
  const body = request.body as { _csrf?: unknown } | null | undefined;
  const query = request.query as { _csrf?: unknown };
  const token = body?._csrf ?? request.headers['x-csrf-token'] ?? query._csrf;
  return typeof token === 'string' ? token : '';
}

/** For somebody who is not signed in the guard says no: it knows whether the form is open to them, or the session has ended. */
function refuseForgedForms(app: NestFastifyApplication, tokens: FormTokens): void {
  const server = app.getHttpAdapter().getInstance();
  server.decorateRequest('hasFormToken', false);
  server.decorateRequest('isTokenOf', function (this: FastifyRequest, token: string, user: string) {
    return tokens.isOf(this, token, user);
  });
  server.addHook('preValidation', (request: FastifyRequest, _reply: FastifyReply, done: HookDone) => {
    request.hasFormToken =
      !unsafeMethods.has(request.method) ||
      !actsBySession(request) ||
      request.isTokenOf(postedToken(request), csrfUser(request));
    const refused = !request.hasFormToken && request.session.accountId !== undefined;
    done(refused ? new ForbiddenException() : undefined);
  });
}

/** Tokens come by nobody's browser; and a program that calls the API without a cookie acts for nobody. */
function actsBySession(request: FastifyRequest): boolean {
  if (bearerOf(request) !== null) return false;
  return request.headers.cookie !== undefined || !request.url.startsWith('/api/');
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether nothing is changed, or nobody's browser asks, or the form came from a page of ours to this very session. */
    hasFormToken: boolean;
    /** Whether a token was made for this browser and this account. */
    isTokenOf(token: string, user: string): boolean;
  }
}
