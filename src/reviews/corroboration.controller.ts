import { Controller, Get, Param, Post } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { CorroborationService } from './corroboration.service.js';
import { EvidencePages } from './evidence-page.service.js';
import { corroborationInput } from './evidence.input.js';

/** One item, before the one who can confirm it. */
@Controller('cases/:id/evidence/:item/corroboration')
@Shows('evidence')
export class CorroborationController {
  constructor(
    private readonly service: CorroborationService,
    private readonly pages: EvidencePages,
  ) {}

  @Get()
  @Page('reviews/corroboration')
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Param('item') item: string) {
    return this.pages.asked(viewer, id, await this.service.show(viewer, id, item));
  }

  @Post()
  @Page('reviews/corroboration')
  answer(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('item') item: string,
    @Posted() posted: PostedFields,
  ) {
    return submit({
      posted,
      schema: corroborationInput,
      act: (input) => this.service.answer(viewer, id, item, input),
      then: () => seeOther('/inbox', 'reviews.notices.corroborated'),
      page: () => this.show(viewer, id, item),
    });
  }
}
