import { Controller, Param, Post } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { DelegationService } from './delegation.service.js';
import { newDelegation } from './people.input.js';
import { PeoplePages } from './people-pages.js';

/** Delegation while somebody is on leave, on the person's page. */
@Controller('people/:id/delegations')
@Shows('person')
export class DelegationsController {
  constructor(
    private readonly pages: PeoplePages,
    private readonly delegations: DelegationService,
  ) {}

  @Post()
  @Page('people/person')
  grant(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: newDelegation,
      act: (input) => this.delegations.grant(viewer, id, input),
      then: () => seeOther(`/people/${id}`, 'people.notices.delegated'),
      page: () => this.pages.one(viewer, id),
    });
  }

  @Post(':delegation/revoke')
  async revoke(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('delegation') delegation: string,
  ) {
    await this.delegations.revoke(viewer, delegation);
    return seeOther(`/people/${id}`, 'people.notices.revoked');
  }
}
