import { Controller, Get, Param } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { Page } from '../web/page.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { BoardService } from './board.service.js';
import { SessionAccess } from './session-access.service.js';
import { SessionNames } from './session-names.service.js';

@Controller('sessions/:id/board')
@Shows('scores', 'hand-ins')
export class BoardController {
  constructor(
    private readonly access: SessionAccess,
    private readonly board: BoardService,
    private readonly names: SessionNames,
  ) {}

  @Get()
  @Page('calibration/board')
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    const session = await this.access.require(viewer, id);
    return {
      sessionId: id,
      name: await this.names.sessionName(session),
      columns: await this.board.columns(viewer, session.cycleId),
      rows: await this.board.rows(viewer, id),
    };
  }
}
