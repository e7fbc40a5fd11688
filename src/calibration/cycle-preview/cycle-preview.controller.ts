import { Controller, Get, Param, Query } from '@nestjs/common';
import { Shows } from '../../web/access.js';
import { Page } from '../../web/page.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { CyclePreview } from './cycle-preview.service.js';

/** A cycle that is not open yet, seen as somebody else will see it. */
@Controller('cycles/:id/preview/as/:role')
@Shows('cycle')
export class CyclePreviewController {
  constructor(private readonly preview: CyclePreview) {}

  @Get()
  @Page('inbox/inbox')
  inbox(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Param('role') role: string) {
    return this.preview.page(viewer, id, role, 'inbox');
  }

  @Get('nomination')
  @Page('cases/nominate')
  nomination(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Param('role') role: string) {
    return this.preview.page(viewer, id, role, 'nomination');
  }

  @Get('self-review')
  @Page('reviews/rating')
  selfReview(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('role') role: string,
    @Query('dimension') step?: unknown,
  ) {
    return this.preview.page(viewer, id, role, 'self-review', typeof step === 'string' ? step : undefined);
  }

  @Get('manager-review')
  @Page('reviews/rating')
  managerReview(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('role') role: string,
    @Query('dimension') step?: unknown,
  ) {
    return this.preview.page(viewer, id, role, 'manager-review', typeof step === 'string' ? step : undefined);
  }

  @Get('scores')
  @Page('calibration/sheet')
  scores(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Param('role') role: string) {
    return this.preview.page(viewer, id, role, 'scores');
  }
}
