import { Controller, Param, Post } from '@nestjs/common';
import type { ZodType } from 'zod';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { CycleActions } from './cycle-actions.js';
import { amendmentInput, nothingInput, reasonInput } from './cycle.input.js';
import { CyclePages } from './cycle-pages.js';

/** The events of a cycle, each a form of its page. */
@Controller('cycles/:id')
@Shows('cycle')
export class CycleEventsController {
  constructor(
    private readonly pages: CyclePages,
    private readonly actions: CycleActions,
  ) {}

  @Post('open')
  @Page('cycles/settings')
  open(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.take(viewer, id, posted, nothingInput, () => this.actions.open(viewer, id), 'opened');
  }

  @Post('framework')
  @Page('cycles/settings')
  renewFramework(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.take(
      viewer,
      id,
      posted,
      nothingInput,
      () => this.actions.renewFramework(viewer, id),
      'saved',
    );
  }

  @Post('amend')
  @Page('cycles/settings')
  amend(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.take(
      viewer,
      id,
      posted,
      amendmentInput,
      (input) => this.actions.amend(viewer, id, input),
      'amended',
    );
  }

  @Post('close')
  @Page('cycles/settings')
  close(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.take(viewer, id, posted, nothingInput, () => this.actions.close(viewer, id), 'closed');
  }

  @Post('cancel')
  @Page('cycles/settings')
  cancel(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.take(
      viewer,
      id,
      posted,
      reasonInput,
      ({ reason }) => this.actions.cancel(viewer, id, reason),
      'cancelled',
    );
  }

  private take<Input>(
    viewer: Viewer,
    id: string,
    posted: PostedFields,
    schema: ZodType<Input>,
    act: (input: Input) => Promise<unknown>,
    notice: string,
  ) {
    return submit({
      posted,
      schema,
      act,
      then: () => seeOther(addressAfter(id, notice), `cycles.notices.${notice}`),
      page: () => this.pages.one(viewer, id),
    });
  }
}

/** A change of settings is seen where it was made; a step of the cycle on its page. */
function addressAfter(id: string, notice: string): string {
  return notice === 'saved' || notice === 'amended' ? `/cycles/${id}/settings` : `/cycles/${id}`;
}
