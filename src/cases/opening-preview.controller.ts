import { Controller, Get, Param } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { Page } from '../web/page.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { OpeningPreview } from './opening-preview.service.js';

/** The last step of a new cycle: what will happen when it is opened. */
@Controller('cycles/:id/preview')
export class OpeningPreviewController {
  constructor(private readonly preview: OpeningPreview) {}

  @Get()
  @Shows('cycle', 'eligibility')
  @Page('cases/opening-preview')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.preview.of(viewer, id);
  }
}
