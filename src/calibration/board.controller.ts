import { Controller, Get, Param, Query } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { Page } from '../web/page.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { BoardPages } from './board-pages.service.js';
import { boardQuery } from './board.input.js';

/** The board of a session, and what is projected of it. */
@Controller('sessions/:id')
@Shows('scores', 'hand-ins', 'packet', 'packet-after-scores')
export class BoardController {
  constructor(private readonly pages: BoardPages) {}

  @Get('board')
  @Page('calibration/board')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Query() query: unknown) {
    return this.pages.board(viewer, id, boardQuery.parse(query ?? {}));
  }

  @Get('projector')
  @Page('calibration/projector')
  project(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.projector(viewer, id);
  }
}
