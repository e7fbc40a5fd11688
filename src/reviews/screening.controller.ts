import { Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { CaseEventHandlers } from '../cases/case-event-handlers.js';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { ScreeningPages } from './screening-page.service.js';
import { ScreeningQueue } from './screening-queue.service.js';

const anyFields = z.record(z.string(), z.unknown());

/** Can the committee work with this? */
@Controller('cases/:id/screening')
@Shows('packet', 'packet-after-scores')
export class ScreeningController {
  constructor(
    private readonly pages: ScreeningPages,
    private readonly handlers: CaseEventHandlers,
    private readonly queue: ScreeningQueue,
  ) {}

  @Get()
  @Page('reviews/screening')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.show(viewer, id);
  }

  /** Accepts or returns, and leads on to the next packet that waits. */
  @Post()
  @Page('reviews/screening')
  decide(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    const returns = posted['action'] === 'return';
    return submit({
      posted,
      schema: anyFields,
      act: async ({ action: _, ...input }) => {
        await this.handlers.send(viewer, id, returns ? 'RETURN' : 'ACCEPT_PACKET', input);
        return this.queue.after(viewer);
      },
      then: (next) => seeOther(next, returns ? 'reviews.notices.returned' : 'reviews.notices.accepted'),
      page: () => this.pages.again(viewer, id),
    });
  }
}
