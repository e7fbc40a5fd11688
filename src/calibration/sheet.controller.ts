import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { readPosted, submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { revisedScore, sheetForm } from './score-sheet.input.js';
import { ScoreSheetService } from './score-sheet.service.js';
import { SheetDrafts } from './sheet-drafts.service.js';
import { SheetPages } from './sheet-pages.service.js';

/** A member's own score sheet. */
@Controller('cases/:id/scores')
@Shows('scores', 'packet', 'packet-after-scores', 'notes')
export class SheetController {
  constructor(
    private readonly pages: SheetPages,
    private readonly sheets: ScoreSheetService,
    private readonly drafts: SheetDrafts,
  ) {}

  @Get()
  @Page('calibration/sheet')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.show(viewer, id);
  }

  /** What is saved, for the script of a second window. */
  @Get('draft')
  @Header('cache-control', 'no-store')
  saved(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.drafts.saved(viewer, id);
  }

  /** Saves the sheet as one goes. */
  @Post('draft')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async keep(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.drafts.save(viewer, id, readPosted(sheetForm, posted));
  }

  /** Two buttons: keep, and hand in. */
  @Post()
  @Page('calibration/sheet')
  save(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    const handsIn = posted['action'] === 'hand-in';
    return submit({
      posted,
      schema: sheetForm,
      act: async (form) => {
        if (handsIn) await this.sheets.handIn(viewer, id, form);
        else await this.sheets.save(viewer, id, form);
      },
      then: () => seeOther(`/cases/${id}/scores`, `calibration.notices.${handsIn ? 'handedIn' : 'kept'}`),
      page: () => this.show(viewer, id),
    });
  }

  @Post('revisions')
  @Page('calibration/sheet')
  revise(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: revisedScore,
      act: (input) => this.sheets.revise(viewer, id, input),
      then: () => seeOther(`/cases/${id}/scores`, 'calibration.notices.revised'),
      page: () => this.show(viewer, id),
    });
  }
}
