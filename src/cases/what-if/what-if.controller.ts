import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Refused } from '../../domain/refusal.js';
import { openDraft } from '../../rulebook/draft/packed-draft.js';
import { requireHr } from '../../rulebook/draft/draft-desk.service.js';
import { Shows } from '../../web/access.js';
import { FormShownAgain } from '../../web/form.js';
import { inputRefusal } from '../../web/input-problems.js';
import { nested } from '../../web/nested.js';
import { Page } from '../../web/page.js';
import { Posted, type PostedFields } from '../../web/posted.js';
import { refusalStatus } from '../../web/refusal-status.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { whatIfChoice, whatIfOfDraft } from './what-if.input.js';
import { WhatIfPages } from './what-if-pages.js';

/** What another version of the rules would change in a cycle, in counts. */
@Controller('rulebook/what-if')
@Shows('rules', 'cycle', 'eligibility', 'readiness')
export class WhatIfController {
  constructor(private readonly pages: WhatIfPages) {}

  @Get()
  @Page('rulebook/what-if')
  show(@CurrentViewer() viewer: Viewer, @Query() query: unknown) {
    const { version, cycle } = whatIfChoice.parse(query ?? {});
    return this.pages.page(viewer, version, cycle);
  }

  /** Of a draft, which the form carries; answers with the page itself, since nothing was changed. */
  @Post()
  @HttpCode(200)
  @Page('rulebook/what-if')
  async draft(@CurrentViewer() viewer: Viewer, @Posted() posted: PostedFields) {
    requireHr(viewer);
    const parsed = whatIfOfDraft.safeParse(nested(posted), { reportInput: true });
    const choice = () => this.pages.page(viewer, undefined, undefined);
    if (!parsed.success) return new FormShownAgain(await choice(), inputRefusal(parsed.error), posted);
    try {
      return await this.pages.ofDraft(viewer, parsed.data.cycle, openDraft(parsed.data.draft));
    } catch (failure) {
      if (!(failure instanceof Refused) || refusalStatus(failure.refusal.code) === 404) throw failure;
      return new FormShownAgain(await choice(), failure.refusal, posted);
    }
  }
}
