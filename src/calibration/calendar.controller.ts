import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Shows } from '../web/access.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { SessionCalendar, type CalendarDownload } from './session-calendar.service.js';

/** Files for calendars: a session for who sits in it, and the own presentation for a candidate. */
@Controller()
@Shows('roster')
export class CalendarController {
  constructor(private readonly calendar: SessionCalendar) {}

  @Get('sessions/:id/calendar')
  async session(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    await answer(reply, await this.calendar.ofSession(viewer, id));
  }

  @Get('cases/:id/presentation')
  async presentation(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    await answer(reply, await this.calendar.ofOwnSlot(viewer, id));
  }
}

async function answer(reply: FastifyReply, { name, text }: CalendarDownload): Promise<void> {
  await reply
    .header('content-type', 'text/calendar; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(text);
}
