import { Controller, Get } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { Page } from '../web/page.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { InboxService } from './inbox.service.js';
import { NextDates } from './next-dates.service.js';
import { OwnCases } from './own-cases.service.js';
import { WaitingCases } from './waiting-cases.service.js';

@Controller('inbox')
export class InboxController {
  constructor(
    private readonly inbox: InboxService,
    private readonly ownCases: OwnCases,
    private readonly waitingCases: WaitingCases,
    private readonly nextDates: NextDates,
  ) {}

  @Get()
  @Shows('case-state')
  @Page('inbox/inbox')
  async show(@CurrentViewer() viewer: Viewer) {
    const items = await this.inbox.items(viewer);
    const { own, others } = await this.ownCases.of(viewer);
    const asked = new Set(items.map(({ href }) => href.split('/')[2]));
    const running = [...own, ...others].filter(({ final, caseId }) => !final && !asked.has(caseId));
    const marked = items.map((item) => ({ ...item, overdue: item.dueIn !== null && item.dueIn < 0 }));
    return {
      more: (await this.inbox.count(viewer)) - items.length,
      overdue: marked.filter(({ overdue }) => overdue),
      due: marked.filter(({ overdue }) => !overdue),
      waiting: await this.waitingCases.of(viewer, running),
      done: [...own, ...others].filter(({ final }) => final).slice(0, 5),
      next: await this.nextDates.of(viewer),
    };
  }
}
