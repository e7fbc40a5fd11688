import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { notFound } from '../domain/refusal.js';
import { OpenTo } from '../web/access.js';
import { languageOfRequest } from '../web/frame-builder.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { AccountRepository } from './account.repository.js';
import { castView } from './cast.view.js';
import { KeptForms } from './kept-forms.js';
import { isOneClickAllowed } from './one-click.js';
import { SampleCast } from './sample-cast.js';
import { startSession } from './sessions.js';

/** The sample company: be anybody with one click, on the machine that runs it and nowhere else. */
@Controller('sign-in/sample')
@OpenTo('anyone')
export class OneClickController {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly cast: SampleCast,
    private readonly kept: KeptForms,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get()
  @Page('auth/one-click')
  show(@Req() request: FastifyRequest) {
    return this.castFor(request, {});
  }

  /** Without an email it is the page once more, with the form that waits for the sign-in. */
  @Post()
  @Page('auth/one-click')
  async signIn(@Req() request: FastifyRequest, @Posted() posted: PostedFields) {
    const { email, kept } = posted;
    if (email === undefined && kept !== undefined) return this.castFor(request, posted);
    this.refuseElsewhere(request);
    const account = typeof email === 'string' ? await this.accounts.findByEmail(email) : null;
    if (!account || account.lockedAt !== null) throw notFound();
    await startSession(request, account.id);
    return this.kept.after(request, posted);
  }

  private async castFor(request: FastifyRequest, { kept, to }: PostedFields) {
    this.refuseElsewhere(request);
    const accounts = await this.accounts.all();
    const roles = await this.accounts.allRoles();
    const language = languageOfRequest(request);
    return { ...castView({ accounts, roles, cast: this.cast.members, language }), kept, to };
  }

  private refuseElsewhere(request: FastifyRequest): void {
    if (!isOneClickAllowed(this.configuration, request)) throw notFound();
  }
}
