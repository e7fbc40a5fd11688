import { Controller, Param, Post } from '@nestjs/common';
import { OpenTo } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { AccountPages } from './account-pages.js';
import { askRoleInput, nothingInput, revokeRoleInput } from './auth.input.js';
import { RolesService } from './roles.service.js';

@Controller('accounts')
@OpenTo('admin', 'hr')
export class RolesController {
  constructor(
    private readonly pages: AccountPages,
    private readonly service: RolesService,
  ) {}

  @Post(':id/roles')
  @Page('auth/account-detail')
  ask(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: askRoleInput,
      act: (wanted) => this.service.ask(viewer, { accountId: id, ...wanted }),
      then: (what) => seeOther(`/accounts/${id}`, `auth.notices.${what}`),
      page: () => this.pages.detail(viewer, id),
    });
  }

  @Post(':id/roles/revoke')
  @Page('auth/account-detail')
  revoke(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: revokeRoleInput,
      act: ({ role }) => this.service.revoke(viewer, id, role),
      then: () => seeOther(`/accounts/${id}`, 'auth.notices.revoked'),
      page: () => this.pages.detail(viewer, id),
    });
  }

  @Post('requests/:id/confirm')
  @Page('auth/accounts')
  confirm(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: nothingInput,
      act: () => this.service.confirm(viewer, id),
      then: () => seeOther('/accounts', 'auth.notices.granted'),
      page: () => this.pages.list(viewer, ''),
    });
  }

  @Post('requests/:id/refuse')
  @Page('auth/accounts')
  refuse(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: nothingInput,
      act: () => this.service.refuseRequest(viewer, id),
      then: () => seeOther('/accounts', 'auth.notices.refused'),
      page: () => this.pages.list(viewer, ''),
    });
  }
}
