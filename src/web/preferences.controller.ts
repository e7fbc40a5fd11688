import { Controller, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenTo } from './access.js';
import { languageCookie, themeCookie } from './cookies.js';
import { isLanguage } from './language.js';
import { Posted, type PostedFields } from './posted.js';
import { PreferenceKeeper } from './preference-keeper.js';
import { localPath, seeOther, type SeeOther } from './see-other.js';
import { CurrentViewer, type Viewer } from './viewer.js';

const year = 365 * 24 * 60 * 60;

/** Language and light or dark: kept in a cookie, the language also with the account. */
@Controller('preferences')
@OpenTo('anyone')
export class PreferencesController {
  constructor(private readonly keeper: PreferenceKeeper) {}

  @Post('language')
  async language(
    @CurrentViewer() viewer: Viewer | null,
    @Posted() { language, back }: PostedFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    if (isLanguage(language)) {
      void reply.setCookie(languageCookie, language, {
        path: '/',
        sameSite: 'lax',
        httpOnly: true,
        maxAge: year,
      });
      if (viewer) await this.keeper.keepLanguage(viewer, language);
    }
    return seeOther(localPath(back));
  }

  @Post('theme')
  theme(@Posted() { theme, back }: PostedFields, @Res({ passthrough: true }) reply: FastifyReply): SeeOther {
    const chosen = ['light', 'dark'].find((known) => known === theme);
    if (chosen)
      void reply.setCookie(themeCookie, chosen, { path: '/', sameSite: 'lax', httpOnly: true, maxAge: year });
    return seeOther(localPath(back));
  }
}
