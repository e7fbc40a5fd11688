import { Controller, Get, Post } from '@nestjs/common';
import { CaseBrief } from '../cases/case-brief.service.js';
import type { CaseState } from '../domain/workflow/case-state.js';
import { OpenTo } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { releaseForm } from './decision.input.js';
import { ReleaseService } from './release.service.js';

/** What waits for HR's release, and for a ratifier. */
@Controller()
export class ReleaseController {
  constructor(
    private readonly service: ReleaseService,
    private readonly brief: CaseBrief,
  ) {}

  @Get('releases')
  @OpenTo('hr')
  @Page('decisions/releases')
  releases(@CurrentViewer() viewer: Viewer) {
    return this.lines(viewer, 'decided');
  }

  @Post('releases')
  @OpenTo('hr')
  @Page('decisions/releases')
  release(@CurrentViewer() viewer: Viewer, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: releaseForm,
      act: ({ caseIds }) => this.service.release(viewer, caseIds),
      then: () => seeOther('/releases', 'decisions.notices.released'),
      page: () => this.releases(viewer),
    });
  }

  @Get('ratifications')
  @OpenTo('ratifier')
  @Page('decisions/ratifications')
  ratifications(@CurrentViewer() viewer: Viewer) {
    return this.lines(viewer, 'ratification');
  }

  private async lines(viewer: Viewer, state: CaseState) {
    const cases = [];
    for (const visible of await this.service.inState(viewer, state)) {
      cases.push(await this.brief.line(viewer, visible));
    }
    return { cases };
  }
}
