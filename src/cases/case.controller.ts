import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { notFound } from '../domain/refusal.js';
import { caseEventTypes } from '../domain/workflow/case-event-types.js';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { CaseEventHandlers } from './case-event-handlers.js';
import { CasePages } from './case-page.service.js';
import { OwnCases } from './own-cases.service.js';

const anyFields = z.record(z.string(), z.unknown());

@Controller('cases')
export class CaseController {
  constructor(
    private readonly pages: CasePages,
    private readonly ownCases: OwnCases,
    private readonly handlers: CaseEventHandlers,
  ) {}

  @Get()
  @Shows('case-state')
  @Page('cases/cases')
  list(@CurrentViewer() viewer: Viewer) {
    return this.ownCases.of(viewer);
  }

  @Get(':id')
  @Shows(
    'case-state',
    'thesis',
    'eligibility',
    'history',
    'self-review',
    'evidence',
    'manager-review',
    'readiness',
    'flags',
    'peer-text',
    'addendum',
    'outcome',
    'who-read',
  )
  @Page('cases/case')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Query('tab') tab?: unknown) {
    return this.pages.show(viewer, id, typeof tab === 'string' ? tab : undefined);
  }

  /** Every event of the machine that has no page of its own. */
  @Post(':id/events/:type')
  @Shows('case-state')
  @Page('cases/case')
  send(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('type') name: string,
    @Posted() posted: PostedFields,
  ) {
    const type = caseEventTypes.find((known) => known === name);
    if (!type) throw notFound();
    return submit({
      posted,
      schema: anyFields,
      act: (input) => this.handlers.send(viewer, id, type, input),
      then: async () => seeOther(await this.pages.addressAfter(viewer, id), 'cases.notices.sent'),
      page: () => this.show(viewer, id),
    });
  }
}
