import { Controller, Get, Param } from '@nestjs/common';
import { Shows } from '../../web/access.js';
import { Page } from '../../web/page.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { MinutesPages } from './minutes-pages.service.js';

/** The minutes of a session. */
@Controller('sessions/:id/minutes')
@Shows('committee-steps', 'roster', 'recusals', 'hand-ins', 'scores', 'tally', 'outcome', 'rationale')
export class MinutesController {
  constructor(private readonly pages: MinutesPages) {}

  @Get()
  @Page('decisions/minutes')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.show(viewer, id);
  }
}
