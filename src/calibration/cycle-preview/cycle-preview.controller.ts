import { Controller, Get, Param, Query } from '@nestjs/common';
import { Shows } from '../../web/access.js';
import { Page } from '../../web/page.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { CyclePreview, type PreviewStep } from './cycle-preview.service.js';

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

  @Get('case')
  @Page('cases/case')
  case(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('role') role: string,
    @Query() query: unknown,
  ) {
    return this.preview.page(viewer, id, role, 'case', stepIn(query));
  }

  @Get('self-review')
  @Page('reviews/rating')
  selfReview(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('role') role: string,
    @Query() query: unknown,
  ) {
    return this.preview.page(viewer, id, role, 'self-review', stepIn(query));
  }

  @Get('manager-review')
  @Page('reviews/rating')
  managerReview(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('role') role: string,
    @Query() query: unknown,
  ) {
    return this.preview.page(viewer, id, role, 'manager-review', stepIn(query));
  }

  @Get('scores')
  @Page('calibration/sheet')
  scores(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Param('role') role: string) {
    return this.preview.page(viewer, id, role, 'scores');
  }
}

function stepIn(query: unknown): PreviewStep {
  const { tab, dimension, part } = query as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return { tab: text(tab), dimension: text(dimension), part: text(part) };
}
