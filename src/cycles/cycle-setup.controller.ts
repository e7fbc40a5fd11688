import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { CycleSetupPages } from './cycle-setup-pages.js';
import { CycleSetup } from './cycle-setup.service.js';
import { howInput, whenInput, whoInput } from './cycle.input.js';

/** The steps of a new cycle after its name: who, when, how; then what will happen. */
@Controller('cycles/:id/setup')
@Shows('cycle')
export class CycleSetupController {
  constructor(
    private readonly pages: CycleSetupPages,
    private readonly setup: CycleSetup,
  ) {}

  @Get('who')
  @Page('cycles/setup-who')
  who(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.who(viewer, id);
  }

  @Post('who')
  @Page('cycles/setup-who')
  saveWho(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: whoInput,
      act: ({ departments }) => this.setup.who(viewer, id, departments),
      then: () => seeOther(`/cycles/${id}/setup/when`),
      page: () => this.pages.who(viewer, id),
    });
  }

  /** With days in the address the page shows the windows that they would give. */
  @Get('when')
  @Page('cycles/setup-when')
  when(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ) {
    return this.pages.when(viewer, id, query);
  }

  @Post('when')
  @Page('cycles/setup-when')
  saveWhen(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: whenInput,
      act: (days) => this.setup.when(viewer, id, days),
      then: () => seeOther(`/cycles/${id}/setup/how`),
      page: () => this.pages.when(viewer, id, {}),
    });
  }

  @Get('how')
  @Page('cycles/setup-how')
  how(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.how(viewer, id);
  }

  @Post('how')
  @Page('cycles/setup-how')
  saveHow(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: howInput,
      act: (input) => this.setup.how(viewer, id, input),
      then: () => seeOther(`/cycles/${id}/preview`),
      page: () => this.pages.how(viewer, id),
    });
  }
}
