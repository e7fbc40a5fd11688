import { Controller, Get, Param, Query } from '@nestjs/common';
import { notFound } from '../domain/refusal.js';
import { Shows } from '../web/access.js';
import { Page } from '../web/page.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { ladderView, levelView } from './ladder.view.js';
import { RulebookService } from './rulebook.service.js';

/** The published standard, for everybody who is signed in. */
@Controller('ladder')
@Shows('framework')
export class LadderController {
  constructor(private readonly rulebook: RulebookService) {}

  @Get()
  @Page('rulebook/ladder')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Query('framework') key?: unknown,
    @Query('level') level?: unknown,
  ) {
    const framework = await this.rulebook.currentOf(typeof key === 'string' ? key : undefined);
    if (!framework) throw notFound();
    const chosen = typeof level === 'string' ? level : undefined;
    return ladderView(framework, await this.rulebook.current(), viewer.language, chosen);
  }

  @Get(':framework/:level')
  @Page('rulebook/level')
  async showLevel(
    @CurrentViewer() viewer: Viewer,
    @Param('framework') key: string,
    @Param('level') code: string,
  ) {
    const framework = await this.rulebook.currentOf(key);
    const level = framework?.levels.find((candidate) => candidate.code === code);
    if (!framework || !level) throw notFound();
    return levelView(framework, level, viewer.language);
  }
}
