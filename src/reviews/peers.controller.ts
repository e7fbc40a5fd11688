import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { CaseEventHandlers } from '../cases/case-event-handlers.js';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { peersSearch } from './peers.input.js';
import { PeersPages } from './peers-page.service.js';

const anyFields = z.record(z.string(), z.unknown());

/** Asks colleagues for their word. */
@Controller('cases/:id/peers')
@Shows('case-state')
export class PeersController {
  constructor(
    private readonly pages: PeersPages,
    private readonly handlers: CaseEventHandlers,
  ) {}

  @Get()
  @Page('reviews/peers')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Query() query: unknown) {
    return this.pages.show(viewer, id, peersSearch.parse(query));
  }

  /** One button looks for people, and keeps who is chosen; the other asks them. */
  @Post()
  @Page('reviews/peers')
  name(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    const search = peersSearch.parse(posted);
    if (posted['action'] === 'search') return this.pages.show(viewer, id, search);
    return submit({
      posted,
      schema: anyFields,
      act: () => this.handlers.send(viewer, id, 'NAME_PEERS', { personIds: search.personIds }),
      then: () => seeOther(`/cases/${id}`, 'reviews.notices.peersAsked'),
      page: () => this.pages.show(viewer, id, search),
    });
  }
}
