import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenTo } from '../web/access.js';
import { csrfUser } from '../web/frame-builder.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';

/** Lets a page that stayed open learn whose session the browser has now, and gives its forms a token of that session. */
@Controller('session')
@OpenTo('anyone')
export class PresentSessionController {
  @Get()
  show(
    @CurrentViewer() viewer: Viewer | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    void reply.header('cache-control', 'no-store');
    return {
      accountId: viewer?.accountId ?? null,
      name: viewer?.name ?? null,
      'x-csrf-token': reply.generateCsrf({ userInfo: csrfUser(request) }),
    };
  }
}
