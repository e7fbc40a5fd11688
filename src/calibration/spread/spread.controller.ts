import { Controller, Get, Param, Post } from '@nestjs/common';
import { Shows } from '../../web/access.js';
import { submit } from '../../web/form.js';
import { Page } from '../../web/page.js';
import { Posted, type PostedFields } from '../../web/posted.js';
import { nested } from '../../web/nested.js';
import { seeOther } from '../../web/see-other.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { SpreadOrders } from './spread-orders.service.js';
import { SpreadPages } from './spread-pages.service.js';
import { SpreadProgressPage } from './spread-progress-page.service.js';
import { type Choices, SpreadProposals } from './spread-proposals.service.js';
import { spreadForm } from './spread.input.js';

/** Spreads the cases of a cycle over its sessions: proposed, corrected by hand, confirmed in one step. */
@Controller('cycles/:id/spread')
@Shows('committee-steps', 'roster', 'recusals')
export class SpreadController {
  constructor(
    private readonly proposals: SpreadProposals,
    private readonly pages: SpreadPages,
    private readonly orders: SpreadOrders,
    private readonly progress: SpreadProgressPage,
  ) {}

  @Get()
  @Page('calibration/spread')
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.of(viewer, await this.proposals.of(viewer, id));
  }

  /** The page once more, with what was chosen by hand and what follows from it. Changes nothing. */
  @Post('check')
  @Page('calibration/spread')
  async check(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.chosen(viewer, id, posted);
  }

  @Post()
  @Page('calibration/spread')
  confirm(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: spreadForm,
      act: (choices) => this.orders.confirm(viewer, id, choices),
      then: (spread) => seeOther(`/cycles/${id}/spread/${spread}`),
      page: () => this.chosen(viewer, id, posted),
    });
  }

  @Get(':spread')
  @Page('calibration/spread-progress')
  look(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Param('spread') spread: string) {
    return this.progress.of(viewer, id, spread);
  }

  @Post(':spread/retry')
  @Page('calibration/spread-progress')
  async retry(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Param('spread') spread: string) {
    await this.orders.retry(viewer, id, spread);
    return seeOther(`/cycles/${id}/spread/${spread}`);
  }

  private async chosen(viewer: Viewer, id: string, posted: PostedFields) {
    const parsed = spreadForm.safeParse(nested(posted));
    const choices: Choices = parsed.success ? parsed.data : new Map<string, string | null>();
    return this.pages.of(viewer, await this.proposals.of(viewer, id, choices));
  }
}
