import { Controller, Get, Param } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { Page } from '../web/page.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { ScreeningPages } from './screening-page.service.js';

/** Can the committee work with this? */
@Controller('cases/:id/screening')
@Shows('packet', 'packet-after-scores')
export class ScreeningController {
  constructor(private readonly pages: ScreeningPages) {}

  @Get()
  @Page('reviews/screening')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.show(viewer, id);
  }
}
