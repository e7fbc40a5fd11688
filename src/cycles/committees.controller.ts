import { Controller, Get, Param, Post } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { CommitteePages } from './committee-pages.js';
import { CommitteeService } from './committee.service.js';
import { committeeInput } from './cycle.input.js';

/** The committees of a cycle, for its HR. */
@Controller('cycles/:cycle/committees')
@Shows('cycle')
export class CommitteesController {
  constructor(
    private readonly pages: CommitteePages,
    private readonly service: CommitteeService,
  ) {}

  @Get('new')
  @Page('cycles/committee')
  newForm(@CurrentViewer() viewer: Viewer, @Param('cycle') cycle: string) {
    return this.pages.form(viewer, cycle, null);
  }

  @Post('new')
  @Page('cycles/committee')
  create(@CurrentViewer() viewer: Viewer, @Param('cycle') cycle: string, @Posted() posted: PostedFields) {
    return this.save(viewer, cycle, null, posted);
  }

  @Get(':id')
  @Page('cycles/committee')
  form(@CurrentViewer() viewer: Viewer, @Param('cycle') cycle: string, @Param('id') id: string) {
    return this.pages.form(viewer, cycle, id);
  }

  @Post(':id')
  @Page('cycles/committee')
  change(
    @CurrentViewer() viewer: Viewer,
    @Param('cycle') cycle: string,
    @Param('id') id: string,
    @Posted() posted: PostedFields,
  ) {
    return this.save(viewer, cycle, id, posted);
  }

  @Post(':id/remove')
  async remove(@CurrentViewer() viewer: Viewer, @Param('cycle') cycle: string, @Param('id') id: string) {
    await this.service.remove(viewer, cycle, id);
    return seeOther(`/cycles/${cycle}/settings`, 'cycles.notices.saved');
  }

  private save(viewer: Viewer, cycle: string, id: string | null, posted: PostedFields) {
    return submit({
      posted,
      schema: committeeInput,
      act: (input) => this.service.save(viewer, cycle, id, input),
      then: () => seeOther(`/cycles/${cycle}/settings`, 'cycles.notices.saved'),
      page: () => this.pages.form(viewer, cycle, id),
    });
  }
}
