import { Controller, Param, Post } from '@nestjs/common';
import { OpenTo } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { OwnAccountPages } from './own-account-pages.js';
import { personalTokenInput } from './personal-token.input.js';
import { PersonalTokens } from './personal-tokens.service.js';

/** Tokens for one's own programs, on the page of one's account. */
@Controller('account/tokens')
@OpenTo('signed-in')
export class PersonalTokensController {
  constructor(
    private readonly tokens: PersonalTokens,
    private readonly pages: OwnAccountPages,
  ) {}

  /** Answers with the page itself, not with a redirect: the token is shown this once and kept nowhere. */
  @Post()
  @Page('auth/account')
  async make(@CurrentViewer() viewer: Viewer, @Posted() posted: PostedFields) {
    const made: { name: string; secret: string }[] = [];
    const answer = await submit({
      posted,
      schema: personalTokenInput,
      act: async (input) => {
        const { row, secret } = await this.tokens.make(viewer, input);
        made.push({ name: row.name, secret });
      },
      then: () => seeOther('/account'),
      page: () => this.pages.show(viewer),
    });
    return made[0] ? this.pages.show(viewer, made[0]) : answer;
  }

  @Post(':id/revoke')
  async revoke(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    await this.tokens.revoke(viewer, id);
    return seeOther('/account', 'auth.notices.tokenRevoked');
  }
}
