import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, mergeMap, type Observable } from 'rxjs';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import { noticeCookie } from './cookies.js';
import { FormShownAgain } from './form.js';
import type {} from './keep-answers.js';
import type { RefusedForm } from './frame.js';
import { pathOf } from './frame-builder.js';
import { PageRenderer } from './page-renderer.js';
import { pageKey } from './page.js';
import { refusalStatus } from './refusal-status.js';
import { SeeOther } from './see-other.js';
import { wantsJson } from './wants-json.js';

/** Turns what a controller returns into the answer: a page, the same form again, or a redirect. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly renderer: PageRenderer,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const page = this.reflector.get<string | undefined>(pageKey, context.getHandler());
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const answer = () =>
      next.handle().pipe(mergeMap((result: unknown) => this.answer(result, page, request, reply)));
    // The page and the frame around it ask for much of the same.
    const onlyReads = page !== undefined && request.method === 'GET';
    return onlyReads ? from(this.read(request, () => lastValueFrom(answer()))) : answer();
  }

  private async read(request: FastifyRequest, answer: () => Promise<unknown>): Promise<unknown> {
    const { value, repeats } = await this.unitOfWork.whileReading(answer);
    request.repeats = repeats;
    return value;
  }

  private async answer(
    result: unknown,
    page: string | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<unknown> {
    if (wantsJson(request)) return inBackground(result, reply);
    if (result instanceof SeeOther) return redirect(result, reply);
    if (page === undefined) return result;
    if (result instanceof FormShownAgain) {
      return this.renderer.render(
        {
          page,
          model: result.model,
          status: refusalStatus(result.refusal.code),
          refusedForm: refusedForm(result, request),
        },
        request,
        reply,
      );
    }
    return this.renderer.render(
      { page, model: result as object, status: 200, refusedForm: null },
      request,
      reply,
    );
  }
}

/** A script of ours that posts a form without leaving its page reads where to go next, or the refusal in words. */
function inBackground(result: unknown, reply: FastifyReply): unknown {
  if (result instanceof FormShownAgain) throw new Refused(result.refusal);
  if (!(result instanceof SeeOther)) return result;
  void reply.status(200).header('cache-control', 'no-store');
  return { to: result.location };
}

function redirect({ location, notice }: SeeOther, reply: FastifyReply): string {
  if (notice)
    void reply.setCookie(noticeCookie, notice, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 });
  void reply.status(303).header('location', location).header('cache-control', 'no-store');
  return '';
}

function refusedForm({ refusal, typed }: FormShownAgain, request: FastifyRequest): RefusedForm {
  const body = request.body as { _form?: unknown } | null | undefined;
  return { action: pathOf(request), key: typeof body?._form === 'string' ? body._form : '', refusal, typed };
}
