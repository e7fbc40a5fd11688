import { Catch, Injectable, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isApi } from './api/bearer.js';
import { problemOf, problemType } from './api/problem.js';
import { failureOf, type Failure } from './failure.js';
import { backOf, languageOfRequest } from './frame-builder.js';
import type { Language } from './language.js';
import { keptFormOf } from './kept-form.js';
import { PageRenderer, type RenderedPage } from './page-renderer.js';
import { refusalText } from './refusal-text.js';
import { SignInPage } from './sign-in-page.js';
import { Translations } from './translations.js';
import { ViewerSource } from './viewer.js';
import { wantsJson } from './wants-json.js';

/** The one place where failures become answers: a page or JSON that says what, why and what would help. */
@Injectable()
@Catch()
export class FailureFilter implements ExceptionFilter {
  private readonly logger = new Logger('Failure');

  constructor(
    private readonly renderer: PageRenderer,
    private readonly translations: Translations,
    private readonly viewers: ViewerSource,
    private readonly signIn: SignInPage,
  ) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const failure = failureOf(thrown);
    if (failure.bug) this.logger.error(`${request.id} ${description(failure.bug)}`);
    if (reply.sent) return;
    // Nobody waits for what a filter returns: what fails in here would end the program.
    await this.answer(failure, request, reply).catch((second: unknown) => {
      this.logger.error(`${request.id} ${description(second)}`);
      this.answerBarely(failure, request, reply);
    });
  }

  private async answer(failure: Failure, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (wantsProblem(request)) return this.sendProblem(failure, request, reply);
    if (failure.status === 401 && request.method === 'GET' && !request.headers['hx-request']) {
      const back = encodeURIComponent(request.url);
      await reply
        .status(302)
        .header('location', `/sign-in?to=${back}`)
        .header('cache-control', 'no-store')
        .send();
      return;
    }
    if (failure.status === 401 && request.method === 'POST' && !request.headers['hx-request'])
      return this.askToSignIn(request, reply);
    await this.sendPage(failure, request, reply);
  }

  /** A form whose session has ended is not lost: it is sent on after signing in. */
  private async askToSignIn(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const kept = await keptFormOf(request).catch(() => null);
    const model = this.signIn.model(request, { to: backOf(request), expired: { kept } });
    const page = { page: this.signIn.name, model, status: 401, refusedForm: null };
    await reply.send(await this.renderer.render(page, request, reply));
  }

  private async sendProblem(failure: Failure, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { id, method, body } = request;
    const language = languageOfRequest(request);
    const sent = method === 'GET' ? undefined : (body ?? {});
    const problem = problemOf(failure, { id, language, body: sent }, this.translations);
    if (failure.status === 401 && isApi(request))
      void reply.header('www-authenticate', 'Bearer realm="rungs"');
    await reply
      .status(failure.status)
      .header('content-type', problemType)
      .header('cache-control', 'no-store')
      .send({ ...problem, ...(!isApi(request) && this.forPages(failure, language)) });
  }

  /** What scripts of our own pages show beside the fields of a form. */
  private forPages({ refusal }: Failure, language: Language) {
    const { what } = refusalText(this.translations, language, refusal);
    const fields = (refusal.fields ?? []).map((field) => ({
      path: field.path,
      ...refusalText(this.translations, language, field),
    }));
    return { what, fields };
  }

  private async sendPage(failure: Failure, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.findViewer(request);
    await reply.send(await this.renderer.render(this.pageOf(failure, request), request, reply));
  }

  /** Where even the frame of the page can't be read, such as without a database. */
  private answerBarely(failure: Failure, request: FastifyRequest, reply: FastifyReply): void {
    if (reply.sent) return;
    void reply.send(this.renderer.renderBarely(this.pageOf(failure, request), request, reply));
  }

  private pageOf({ refusal, status }: Failure, request: FastifyRequest): RenderedPage {
    const text = refusalText(this.translations, languageOfRequest(request), refusal);
    const model = { ...text, status, requestId: request.id };
    return { page: 'web/failure', model, status, refusedForm: null };
  }

  /** A failure before the guard, such as an unknown address, still gets the reader's own frame. */
  private async findViewer(request: FastifyRequest): Promise<void> {
    if (request.viewer !== undefined) return;
    request.viewer = await this.viewers.find(request).catch(() => null);
  }
}

/** Whether the caller is a program: of the API, or one that asks for JSON and not for a page. */
function wantsProblem(request: FastifyRequest): boolean {
  return isApi(request) || wantsJson(request);
}

/** The stack alone: other properties of database errors carry what people wrote. */
function description(bug: unknown): string {
  return bug instanceof Error ? (bug.stack ?? bug.message) : typeof bug;
}
