import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { OpenTo } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { AccountRepository } from './account.repository.js';
import { newPasswordInput } from './auth.input.js';
import { OneTimeLinks } from './one-time-links.js';
import { startSession } from './sessions.js';
import { SignInService } from './sign-in.service.js';
import { linkThrottle } from './sign-in-throttle.js';

/** Invitations, and new passwords for those who forgot theirs. */
@Controller('invitation')
@OpenTo('anyone')
export class PasswordLinkController {
  constructor(
    private readonly service: SignInService,
    private readonly links: OneTimeLinks,
    private readonly accounts: AccountRepository,
  ) {}

  @Get(':token')
  @Page('auth/invitation')
  @RouteConfig({ rateLimit: linkThrottle })
  async show(@Param('token') token: string) {
    const { accountId } = await this.links.find('password', token);
    const account = accountId === null ? null : await this.accounts.find(accountId);
    return { name: account?.name ?? '', email: account?.email ?? '' };
  }

  @Post(':token')
  @Page('auth/invitation')
  @RouteConfig({ rateLimit: linkThrottle })
  accept(@Param('token') token: string, @Posted() posted: PostedFields, @Req() request: FastifyRequest) {
    return submit({
      posted,
      schema: newPasswordInput,
      act: async ({ password }) => {
        const { id } = await this.service.setPasswordByLink(token, password);
        await startSession(request, id);
      },
      then: () => seeOther('/', 'auth.notices.passwordSet'),
      page: () => this.show(token),
    });
  }
}
