import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { OpenTo } from '../web/access.js';
import { submit } from '../web/form.js';
import { languageOfRequest } from '../web/frame-builder.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { firstRunInput } from './auth.input.js';
import { FirstRun } from './first-run.js';
import { OneTimeLinks } from './one-time-links.js';
import { hashPassword } from './passwords.js';
import { startSession } from './sessions.js';
import { linkThrottle } from './sign-in-throttle.js';

@Controller('first-run')
@OpenTo('anyone')
export class FirstRunController {
  constructor(
    private readonly firstRun: FirstRun,
    private readonly links: OneTimeLinks,
  ) {}

  @Get(':token')
  @Page('auth/first-run')
  @RouteConfig({ rateLimit: linkThrottle })
  async show(@Param('token') token: string) {
    await this.links.find('first-admin', token);
    return {};
  }

  @Post(':token')
  @Page('auth/first-run')
  @RouteConfig({ rateLimit: linkThrottle })
  open(@Param('token') token: string, @Posted() posted: PostedFields, @Req() request: FastifyRequest) {
    return submit({
      posted,
      schema: firstRunInput,
      act: async ({ name, email, password }) => {
        const passwordHash = await hashPassword(password);
        const language = languageOfRequest(request);
        const account = await this.firstRun.open(token, { name, email, passwordHash, language });
        await startSession(request, account.id);
      },
      then: () => seeOther('/accounts', 'auth.notices.firstRunDone'),
      page: () => this.show(token),
    });
  }
}
