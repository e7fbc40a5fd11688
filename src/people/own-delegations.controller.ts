import { Controller, Get, Param, Post } from '@nestjs/common';
import { notFound } from '../domain/refusal.js';
import { OpenTo } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { DelegationService } from './delegation.service.js';
import { OwnDelegations } from './own-delegations.js';
import { newDelegation } from './people.input.js';

/** Everybody's own page for a leave: who stands in from which day to which. */
@Controller('delegations')
@OpenTo('signed-in')
export class OwnDelegationsController {
  constructor(
    private readonly pages: OwnDelegations,
    private readonly delegations: DelegationService,
  ) {}

  @Get()
  @Page('people/delegations')
  show(@CurrentViewer() viewer: Viewer) {
    return this.pages.of(personOf(viewer), viewer.language);
  }

  @Post()
  @Page('people/delegations')
  grant(@CurrentViewer() viewer: Viewer, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: newDelegation,
      act: (input) => this.delegations.grant(viewer, personOf(viewer), input),
      then: () => seeOther('/delegations', 'people.notices.delegated'),
      page: () => this.show(viewer),
    });
  }

  @Post(':id/revoke')
  async revoke(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    await this.delegations.revoke(viewer, id);
    return seeOther('/delegations', 'people.notices.revoked');
  }
}

/** An account that belongs to nobody of the company has no leave. */
function personOf({ personId }: Viewer): string {
  if (personId === null) throw notFound();
  return personId;
}
