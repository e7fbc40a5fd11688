import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { csrfUser } from '../web/frame-builder.js';
import { isWords } from '../web/is-words.js';
import { type KeptForm, keptFormFrom } from '../web/kept-form.js';
import type { PostedFields } from '../web/posted.js';
import { localPath, seeOther, type SeeOther } from '../web/see-other.js';
import { AccountViewers } from './account-viewers.js';

/** What to do with a form that was kept over a sign-in, once somebody has signed in. */
@Injectable()
export class KeptForms {
  constructor(private readonly viewers: AccountViewers) {}

  /**
   * The form once more, to be confirmed: for whom it was written and nobody else, which its token proves. Otherwise on to
   * where they were.
   */
  async after(request: FastifyRequest, { kept, to }: PostedFields): Promise<SeeOther | { again: object }> {
    const form = keptFormFrom(kept);
    const next = localPath(to);
    if (form === null) return seeOther(next);
    if (!request.isTokenOf(form.token, csrfUser(request))) return seeOther(next, 'auth.notices.notSent');
    request.viewer = await this.viewers.find(request);
    return { again: againView(form, next) };
  }
}

function againView({ action, pairs, hadFile }: KeptForm, back: string) {
  return {
    action,
    back,
    hadFile,
    pairs: pairs.map(([name, value]) => ({ name, value })),
    words: pairs.map(([, value]) => value).filter(isWords),
  };
}
