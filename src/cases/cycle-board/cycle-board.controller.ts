import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Shows } from '../../web/access.js';
import { Page } from '../../web/page.js';
import { seeOther } from '../../web/see-other.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { boardFilter } from './cycle-board.input.js';
import { CycleBoardPage } from './cycle-board-page.js';
import { CycleReminders } from './cycle-reminders.service.js';

/** A cycle and its cases, for HR and auditors. A draft has no cases yet, and shows how it is set up. */
@Controller('cycles/:id')
@Shows('cycle', 'case-state')
export class CycleBoardController {
  constructor(
    private readonly pages: CycleBoardPage,
    private readonly reminders: CycleReminders,
  ) {}

  @Get()
  @Page('cases/cycle-board')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ) {
    const page = await this.pages.of(viewer, id, boardFilter.parse(query));
    return page.state === 'draft' ? seeOther(`/cycles/${id}/settings`) : page;
  }

  @Post('remind')
  async remind(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    await this.reminders.remindAll(viewer, id);
    return seeOther(`/cycles/${id}`, 'cycles.notices.reminded');
  }
}
