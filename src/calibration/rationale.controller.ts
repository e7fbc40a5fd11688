import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { readPosted, submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { decisionForm } from './rationale.input.js';
import { RationaleDrafts } from './rationale-drafts.service.js';
import { RationalePages } from './rationale-pages.service.js';
import { RationaleService } from './rationale.service.js';

/** The decision as its chair writes it. */
@Controller('cases/:id/rationale')
@Shows('rationale', 'outcome', 'tally')
export class RationaleController {
  constructor(
    private readonly pages: RationalePages,
    private readonly service: RationaleService,
    private readonly drafts: RationaleDrafts,
  ) {}

  @Get()
  @Page('calibration/rationale')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.show(viewer, id);
  }

  /** What is saved, for the script of a second window. */
  @Get('draft')
  @Header('cache-control', 'no-store')
  saved(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.drafts.saved(viewer, id);
  }

  /** Saves the words as they are written. */
  @Post('draft')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async keep(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.drafts.save(viewer, id, readPosted(decisionForm, posted));
  }

  /** Two buttons: keep, and confirm. */
  @Post()
  @Page('calibration/rationale')
  save(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    const confirms = posted['action'] === 'confirm';
    return submit({
      posted,
      schema: decisionForm,
      act: async (form) => {
        if (confirms) await this.service.confirm(viewer, id, form);
        else await this.service.keep(viewer, id, form);
      },
      then: () =>
        confirms
          ? seeOther(`/cases/${id}/meeting`, 'calibration.notices.confirmed')
          : seeOther(`/cases/${id}/rationale`, 'calibration.notices.kept'),
      page: () => this.show(viewer, id),
    });
  }
}
