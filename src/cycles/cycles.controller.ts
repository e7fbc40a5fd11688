import { Controller, Get, Param, Post } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { draftChange, newCycle } from './cycle.input.js';
import { CyclePages } from './cycle-pages.js';
import { NewCyclePage } from './new-cycle-page.js';
import { CycleService } from './cycle.service.js';

/** Cycles, for HR and auditors. */
@Controller('cycles')
@Shows('cycle')
export class CyclesController {
  constructor(
    private readonly pages: CyclePages,
    private readonly newCycle: NewCyclePage,
    private readonly service: CycleService,
  ) {}

  @Get()
  @Page('cycles/list')
  list(@CurrentViewer() viewer: Viewer) {
    return this.pages.list(viewer);
  }

  @Get('new')
  @Page('cycles/new')
  form(@CurrentViewer() viewer: Viewer) {
    return this.newCycle.of(viewer);
  }

  @Post('new')
  @Page('cycles/new')
  create(@CurrentViewer() viewer: Viewer, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: newCycle,
      act: (input) => this.service.create(viewer, input),
      then: (id) => seeOther(`/cycles/${id}/setup/who`, 'cycles.notices.created'),
      page: () => this.newCycle.of(viewer),
    });
  }

  @Get(':id/settings')
  @Page('cycles/settings')
  settings(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.one(viewer, id);
  }

  @Get(':id/edit')
  @Page('cycles/edit')
  draftForm(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.draftForm(viewer, id);
  }

  @Post(':id/edit')
  @Page('cycles/edit')
  changeDraft(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: draftChange,
      act: (input) => this.service.changeDraft(viewer, id, input),
      then: () => seeOther(`/cycles/${id}/settings`, 'cycles.notices.saved'),
      page: () => this.pages.draftForm(viewer, id),
    });
  }
}
