import { Controller, Get, Post, Query, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { OpenTo } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { localPath, seeOther, SeeOther } from '../web/see-other.js';
import { signInInput } from './auth.input.js';
import { KeptForms } from './kept-forms.js';
import { SignInPages } from './sign-in-pages.js';
import { endSession, startSession } from './sessions.js';
import { SignInService } from './sign-in.service.js';
import { signInThrottle } from './sign-in-throttle.js';

@Controller()
export class SignInController {
  constructor(
    private readonly service: SignInService,
    private readonly pages: SignInPages,
    private readonly kept: KeptForms,
  ) {}

  @Get('sign-in')
  @OpenTo('anyone')
  @Page('auth/sign-in')
  show(@Req() request: FastifyRequest, @Query('to') to: unknown) {
    return this.pages.model(request, { to: localPath(to), expired: null });
  }

  @Post('sign-in')
  @OpenTo('anyone')
  @Page('auth/sign-in')
  @RouteConfig({ rateLimit: signInThrottle })
  async signIn(@Req() request: FastifyRequest, @Posted() posted: PostedFields) {
    const answer = await submit({
      posted,
      schema: signInInput,
      act: async ({ email, password }) =>
        startSession(request, (await this.service.signIn(email, password)).id),
      then: () => seeOther(localPath(posted.to)),
      page: () => this.pages.again(request, posted),
    });
    return answer instanceof SeeOther ? this.kept.after(request, posted) : answer;
  }

  @Post('sign-out')
  @OpenTo('anyone')
  async signOut(@Req() request: FastifyRequest): Promise<SeeOther> {
    await endSession(request);
    return seeOther('/sign-in', 'auth.notices.signedOut');
  }
}
