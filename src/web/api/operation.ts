import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { ZodObject, ZodType } from 'zod';
import { apiThrottle } from './api-throttle.js';
import type { ApiScope } from './scope.js';

/** The parts of the API, in the order in which its description tells them. */
export const apiTags = {
  me: 'Who calls, what waits for them, and their tokens',
  cases: 'Cases: nominated, moved by events, read as their reader may read them',
  evidence: 'Evidence of a case, with its files',
  reviews: 'Reviews of a case, drafts and packets',
  committee: 'Sessions, score sheets, ballots and rationales',
  decisions: 'Decisions, releases and appeals',
  documents: 'PDFs: ordered, waited for, downloaded',
  cycles: 'Cycles, their committees and population',
  people: 'People and delegations, lists of people in and out',
  accounts: 'Who can sign in, and their roles',
  frameworks: 'The published standard',
  audit: 'Heads of the log, who read what',
  description: 'The description of this API and its problems',
} as const;
export type ApiTag = keyof typeof apiTags;

/** What the description says of one operation, and what callers are held to. */
export interface ApiOperation {
  /** Unique and stable: generated clients call their methods by it. */
  readonly id: string;
  readonly tag: ApiTag;
  readonly summary: string;
  readonly description?: string;
  /** What a token needs. `session` asks for a browser's session: no token will do. Null asks for nothing. */
  readonly scope: ApiScope | 'session' | null;
  readonly body?: ZodType;
  readonly query?: ZodObject;
  /** The body may come as a form with a file as well, in the part `file`. */
  readonly upload?: boolean;
  /** Absent for an answer without a body. What the schema does not name is not sent. */
  readonly response?: ZodType;
  /** Media type of an answer that is a file. */
  readonly file?: string;
  /** 200, or 204 without a body, unless told. */
  readonly status?: 200 | 201 | 202;
  /** Address of what was made, with parts of the answer: `/api/cases/{id}`. */
  readonly location?: string;
  /** Refusals worth a caller's own handling, beside those that every operation may answer with. */
  readonly refusals?: readonly string[];
  /** The answer holds a secret that nobody may keep, so that it cannot be given twice. */
  readonly secret?: boolean;
}

export const operationKey = Symbol('api operation');

/** Makes a controller's method an operation of the API. */
export const Api = (operation: ApiOperation): MethodDecorator =>
  applyDecorators(
    SetMetadata(operationKey, operation),
    HttpCode(statusOf(operation)),
    RouteConfig({ rateLimit: apiThrottle }),
  );

export function statusOf({ status, response, file }: ApiOperation): number {
  return status ?? (response || file ? 200 : 204);
}

export function operationOf(handler: object): ApiOperation | undefined {
  return Reflect.getMetadata(operationKey, handler) as ApiOperation | undefined;
}
