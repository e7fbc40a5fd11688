import { Controller, Get, Inject, Post, Query, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { OpenTo } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { localPath, seeOther, type SeeOther } from '../web/see-other.js';
import { signInInput } from './auth.input.js';
import { isOneClickAllowed } from './one-click.js';
import { endSession, startSession } from './sessions.js';
import { SignInService } from './sign-in.service.js';
import { signInThrottle } from './sign-in-throttle.js';

@Controller()
export class SignInController {
  constructor(
    private readonly service: SignInService,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get('sign-in')
  @OpenTo('anyone')
  @Page('auth/sign-in')
  show(@Req() request: FastifyRequest, @Query('to') to: unknown) {
    return { to: localPath(to), oneClick: isOneClickAllowed(this.configuration, request) };
  }

  @Post('sign-in')
  @OpenTo('anyone')
  @Page('auth/sign-in')
  @RouteConfig({ rateLimit: signInThrottle })
  signIn(@Req() request: FastifyRequest, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: signInInput,
      act: async ({ email, password, to }) => {
        const { id } = await this.service.signIn(email, password);
        await startSession(request, id);
        return to;
      },
      then: (to) => seeOther(localPath(to)),
      page: () => this.show(request, posted.to),
    });
  }

  @Post('sign-out')
  @OpenTo('anyone')
  async signOut(@Req() request: FastifyRequest): Promise<SeeOther> {
    await endSession(request);
    return seeOther('/sign-in', 'auth.notices.signedOut');
  }
}
