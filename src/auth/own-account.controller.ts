import { Controller, Get, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { OpenTo } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { AccountPreferences } from './account-preferences.js';
import { changePasswordInput, preferencesInput } from './auth.input.js';
import { OwnAccountPages } from './own-account-pages.js';
import { startSession } from './sessions.js';
import { SignInService } from './sign-in.service.js';
import { signInThrottle } from './sign-in-throttle.js';

@Controller('account')
@OpenTo('signed-in')
export class OwnAccountController {
  constructor(
    private readonly pages: OwnAccountPages,
    private readonly preferences: AccountPreferences,
    private readonly service: SignInService,
  ) {}

  @Get()
  @Page('auth/account')
  show(@CurrentViewer() viewer: Viewer) {
    return this.pages.show(viewer);
  }

  @Post('preferences')
  @Page('auth/account')
  keep(@CurrentViewer() viewer: Viewer, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: preferencesInput,
      act: (preferences) => this.preferences.keep(viewer, preferences),
      then: () => seeOther('/account', 'auth.notices.saved'),
      page: () => this.show(viewer),
    });
  }

  @Post('password')
  @Page('auth/account')
  @RouteConfig({ rateLimit: signInThrottle })
  change(@CurrentViewer() viewer: Viewer, @Posted() posted: PostedFields, @Req() request: FastifyRequest) {
    return submit({
      posted,
      schema: changePasswordInput,
      act: async ({ present, password }) => {
        await this.service.changePassword(viewer.accountId, present, password);
        await startSession(request, viewer.accountId);
      },
      then: () => seeOther('/account', 'auth.notices.passwordChanged'),
      page: () => this.show(viewer),
    });
  }
}
