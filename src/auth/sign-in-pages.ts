import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { keptFormFrom } from '../web/kept-form.js';
import type { PostedFields } from '../web/posted.js';
import { localPath } from '../web/see-other.js';
import { type BeforeSignIn, SignInPage } from '../web/sign-in-page.js';
import { isOneClickAllowed } from './one-click.js';

@Injectable()
export class SignInPages extends SignInPage {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {
    super();
  }

  model(request: FastifyRequest, { to, expired }: BeforeSignIn) {
    return {
      to,
      oneClick: isOneClickAllowed(this.configuration, request),
      expired: expired !== null,
      kept: expired?.kept ? JSON.stringify(expired.kept) : '',
      hadFile: expired?.kept?.hadFile ?? false,
    };
  }

  /** After a wrong password: what was kept is kept. */
  again(request: FastifyRequest, { to, kept }: PostedFields) {
    const form = keptFormFrom(kept);
    return this.model(request, { to: localPath(to), expired: form && { kept: form } });
  }
}
