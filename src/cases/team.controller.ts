import { Controller, Get, Query } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { Page } from '../web/page.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { TeamPages } from './team-page.service.js';

@Controller('team')
export class TeamController {
  constructor(private readonly team: TeamPages) {}

  @Get()
  @Shows('eligibility', 'case-state', 'outcome', 'development-plan')
  @Page('team/team')
  show(@CurrentViewer() viewer: Viewer, @Query('show') show?: unknown) {
    return this.team.show(viewer, show === 'nominable');
  }
}
