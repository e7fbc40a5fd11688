import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Refused } from '../../domain/refusal.js';
import { Idempotency } from './idempotency.js';
import { readBody } from './input.js';
import { operationOf, type ApiOperation } from './operation.js';

/** Around every operation: takes JSON alone, minds keys, and sends nothing that the operation's schema does not name. */
@Injectable()
export class ApiInterceptor implements NestInterceptor {
  constructor(private readonly idempotency: Idempotency) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const operation = operationOf(context.getHandler());
    if (!operation) return next.handle();
    const http = context.switchToHttp();
    return from(this.answer(operation, http.getRequest(), http.getResponse(), next));
  }

  private async answer(
    operation: ApiOperation,
    request: FastifyRequest,
    reply: FastifyReply,
    next: CallHandler,
  ): Promise<unknown> {
    requireMediaType(operation, request);
    void reply.header('cache-control', 'no-store');
    const work = async () =>
      shown(operation, await lastValueFrom(next.handle(), { defaultValue: undefined }));
    const answer = await this.keyed(operation, request, reply, work);
    if (operation.location) void reply.header('location', locationOf(operation.location, answer));
    return answer;
  }

  private async keyed(
    operation: ApiOperation,
    request: FastifyRequest,
    reply: FastifyReply,
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    const key = keyOf(request);
    const { viewer } = request;
    if (key === null || !viewer || operation.secret === true) return work();
    const content = await contentOf(request);
    const { answer, replayed } = await this.idempotency.once(
      { accountId: viewer.accountId, key, content },
      work,
    );
    if (replayed) void reply.header('idempotency-replayed', 'true');
    return answer;
  }
}

function shown({ response }: ApiOperation, result: unknown): unknown {
  return response ? response.parse(result) : result;
}

/** @throws Refused `idempotency-key-not-valid` */
function keyOf({ method, headers }: FastifyRequest): string | null {
  const key = headers['idempotency-key'];
  if (method === 'GET' || key === undefined) return null;
  if (typeof key === 'string' && /^[!-~]{1,255}$/.test(key)) return key;
  throw new Refused({ code: 'idempotency-key-not-valid' });
}

async function contentOf(request: FastifyRequest): Promise<string> {
  const { value, file } = await readBody(request);
  const bytes = file && createHash('sha256').update(file.bytes).digest('hex');
  return JSON.stringify([request.method, request.url, value, file && [file.name, bytes]]);
}

function requireMediaType(operation: ApiOperation, request: FastifyRequest): void {
  if (!operation.body) return;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  const fits = type === 'application/json' || (operation.upload === true && request.isMultipart());
  if (!fits) throw new Refused({ code: 'media-type-not-taken' });
}

/** Parts in braces are read from the answer. */
function locationOf(pattern: string, answer: unknown): string {
  const known = (answer ?? {}) as Readonly<Record<string, unknown>>;
  return pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = known[name];
    return typeof value === 'string' ? value : '';
  });
}
