import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { OpenTo } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther, type SeeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { AccountAdministration } from './account-administration.js';
import { AccountPages } from './account-pages.js';
import { AccountsService } from './accounts.service.js';
import { newAccountInput } from './auth.input.js';

/** Who can sign in. Administrators and HR of the whole company let people in; nothing of a case is here. */
@Controller('accounts')
@OpenTo('admin', 'hr')
export class AccountsController {
  constructor(
    private readonly pages: AccountPages,
    private readonly service: AccountsService,
    private readonly administration: AccountAdministration,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Page('auth/accounts')
  show(@CurrentViewer() viewer: Viewer, @Query('search') search?: unknown) {
    return this.pages.list(viewer, typeof search === 'string' ? search : '');
  }

  @Post()
  @Page('auth/accounts')
  open(@CurrentViewer() viewer: Viewer, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: newAccountInput,
      act: (wanted) => this.administration.invite(viewer, () => this.service.open(wanted)),
      then: ({ id }) => seeOther(`/accounts/${id}`, 'auth.notices.opened'),
      page: () => this.show(viewer),
    });
  }

  @Get(':id')
  @Page('auth/account-detail')
  showOne(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.detail(viewer, id);
  }

  /** Answers with the page that shows the link, the one time it can be seen. */
  @Post(':id/link')
  @Page('auth/link')
  link(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.administration.makeLink(viewer, id);
  }

  @Post(':id/lock')
  async lock(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<SeeOther> {
    await this.administration.lock(viewer, id, this.clock.now());
    return seeOther(`/accounts/${id}`, 'auth.notices.locked');
  }

  @Post(':id/unlock')
  async unlock(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<SeeOther> {
    await this.administration.unlock(viewer, id);
    return seeOther(`/accounts/${id}`, 'auth.notices.unlocked');
  }
}
