import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Refused } from '../../domain/refusal.js';
import { Shows } from '../../web/access.js';
import { FormShownAgain, submit } from '../../web/form.js';
import { inputRefusal } from '../../web/input-problems.js';
import { nested } from '../../web/nested.js';
import { Page } from '../../web/page.js';
import { Posted, type PostedFields } from '../../web/posted.js';
import { refusalStatus } from '../../web/refusal-status.js';
import { seeOther } from '../../web/see-other.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { DraftDesk, requireHr } from './draft-desk.service.js';
import { DraftPages } from './draft-pages.js';
import { draftPublishing, draftUpload } from './draft.input.js';
import { openDraft } from './packed-draft.js';

/** HR's drafts of frameworks: checked, compared, published. */
@Controller('rulebook/draft')
@Shows('framework', 'rules')
export class DraftController {
  constructor(
    private readonly desk: DraftDesk,
    private readonly pages: DraftPages,
  ) {}

  @Get()
  @Page('rulebook/draft')
  start(@CurrentViewer() viewer: Viewer) {
    return this.pages.start(viewer);
  }

  /** Answers with the page itself: nothing was changed that a redirect could lead to. */
  @Post()
  @HttpCode(200)
  @Page('rulebook/draft')
  async check(@CurrentViewer() viewer: Viewer, @Posted() posted: PostedFields) {
    requireHr(viewer);
    const parsed = draftUpload.safeParse(nested(posted), { reportInput: true });
    const start = () => this.pages.start(viewer);
    if (!parsed.success) return new FormShownAgain(await start(), inputRefusal(parsed.error), posted);
    try {
      return await this.pages.checked(viewer, await this.desk.check(viewer, parsed.data));
    } catch (failure) {
      if (!(failure instanceof Refused) || refusalStatus(failure.refusal.code) === 404) throw failure;
      return new FormShownAgain(await start(), failure.refusal, posted);
    }
  }

  @Post('publish')
  @Page('rulebook/draft')
  publish(@CurrentViewer() viewer: Viewer, @Posted() posted: PostedFields) {
    requireHr(viewer);
    return submit({
      posted,
      schema: draftPublishing,
      act: ({ draft, after, reason }) => this.desk.publish(viewer, openDraft(draft), after ?? null, reason),
      then: () => seeOther('/rulebook', 'rulebook.notices.published'),
      page: () => this.again(viewer, posted.draft),
    });
  }

  /** The checked draft once more, if the form still carries it. */
  private again(viewer: Viewer, draft: unknown) {
    try {
      return this.pages.checked(viewer, { ok: true, framework: openDraft(String(draft)) });
    } catch (failure) {
      if (failure instanceof Refused) return this.pages.start(viewer);
      throw failure;
    }
  }
}
