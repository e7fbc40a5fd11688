import { Controller, Get } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { Page } from '../web/page.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { TeamService } from './team.service.js';

@Controller('team')
export class TeamController {
  constructor(private readonly team: TeamService) {}

  @Get()
  @Shows('eligibility', 'case-state')
  @Page('team/team')
  async show(@CurrentViewer() viewer: Viewer) {
    return { people: await this.team.of(viewer) };
  }
}
