import { Controller, Get, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { OpenTo } from '../web/access.js';
import { submit } from '../web/form.js';
import { languageOfRequest } from '../web/frame-builder.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { linkByMailInput } from './auth.input.js';
import { PasswordMail } from './password-mail.js';
import { mailThrottle } from './sign-in-throttle.js';

@Controller('sign-in/link')
@OpenTo('anyone')
export class PasswordMailController {
  constructor(private readonly mail: PasswordMail) {}

  @Get()
  @Page('auth/link-by-mail')
  show() {
    return {};
  }

  @Post()
  @Page('auth/link-by-mail')
  @RouteConfig({ rateLimit: mailThrottle })
  send(@Posted() posted: PostedFields, @Req() request: FastifyRequest) {
    return submit({
      posted,
      schema: linkByMailInput,
      act: ({ email }) => this.mail.request(email, languageOfRequest(request)),
      then: () => seeOther('/sign-in', 'auth.notices.linkSent'),
      page: () => this.show(),
    });
  }
}
