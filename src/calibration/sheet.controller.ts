import { Controller, Get, Param, Post } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { revisedScore, sheetForm } from './score-sheet.input.js';
import { ScoreSheetService } from './score-sheet.service.js';
import { SheetPages } from './sheet-pages.service.js';

/** A member's own score sheet. */
@Controller('cases/:id/scores')
@Shows('scores', 'packet', 'packet-after-scores', 'notes')
export class SheetController {
  constructor(
    private readonly pages: SheetPages,
    private readonly sheets: ScoreSheetService,
  ) {}

  @Get()
  @Page('calibration/sheet')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.show(viewer, id);
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
        else await this.sheets.keep(viewer, id, form);
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
