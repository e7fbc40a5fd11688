import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { Shows } from '../web/access.js';
import { pageOf, pageQuery, pageSchema, type PageQuery } from '../web/api/cursor-page.js';
import { Asked } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import { Translations } from '../web/translations.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { InboxService } from './inbox.service.js';

const duty = z
  .object({
    duty: z.string().meta({ description: 'An event of the case, or a duty elsewhere', examples: ['ACCEPT'] }),
    text: z.string().meta({ examples: ['Accept the nomination'] }),
    about: z.string().meta({ examples: ['李沐阳 · P2 → P3'] }),
    cycle: z.string().meta({ examples: ['2026 H1'] }),
    caseId: z.string().nullable(),
    dueAt: z.iso.datetime().nullable(),
    workingDaysLeft: z.number().int().nullable(),
    minutes: z.number().int().meta({ description: 'About so long it takes' }),
    href: z.string().meta({ description: 'The page where it is done', examples: ['/cases/1'] }),
  })
  .meta({ id: 'Duty' });

/** What the caller has to do, until when. */
@Controller('api/inbox')
@Shows('case-state')
export class InboxApi {
  constructor(
    private readonly inbox: InboxService,
    private readonly texts: Translations,
  ) {}

  @Get()
  @Api({
    id: 'listDuties',
    tag: 'me',
    summary: 'What the caller has to do, by deadline',
    scope: 'read',
    query: pageQuery,
    response: pageSchema('DutyPage', duty),
  })
  async list(@CurrentViewer() viewer: Viewer, @Asked() query: PageQuery) {
    const items = await this.inbox.items(viewer);
    const duties = items.map(({ verb, about, cycle, dueAt, dueIn, minutes, href }) => ({
      duty: verb.split('.').at(-1) ?? verb,
      text: this.texts.text(viewer.language, verb),
      about,
      cycle,
      caseId: /^\/cases\/([^/#?]+)/.exec(href)?.[1] ?? null,
      dueAt,
      workingDaysLeft: dueIn,
      minutes,
      href,
    }));
    return pageOf(duties, query, (one) => JSON.stringify([one.duty, one.href, one.about]));
  }
}
