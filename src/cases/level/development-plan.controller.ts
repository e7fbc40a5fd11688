import { Controller, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Shows } from '../../web/access.js';
import { submit } from '../../web/form.js';
import { Page } from '../../web/page.js';
import { Posted, type PostedFields } from '../../web/posted.js';
import { seeOther } from '../../web/see-other.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { goalInput, newGoalInput, sharingInput } from './development-plan.input.js';
import { DevelopmentPlans } from './development-plan.service.js';
import { MyLevel } from './my-level.service.js';

const back = () => seeOther('/my-level', 'level.notices.saved');

@Controller('my-level')
@Shows('development-plan')
export class DevelopmentPlanController {
  constructor(
    private readonly plans: DevelopmentPlans,
    private readonly level: MyLevel,
  ) {}

  @Post('goals')
  @Page('level/my-level')
  add(@CurrentViewer() viewer: Viewer, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: newGoalInput,
      act: (input) => this.plans.add(viewer, input),
      then: back,
      page: () => this.level.show(viewer),
    });
  }

  @Post('goals/:id')
  @Page('level/my-level')
  change(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: goalInput,
      act: (input) => this.plans.change(viewer, id, input),
      then: back,
      page: () => this.level.show(viewer),
    });
  }

  @Post('goals/:id/remove')
  @Page('level/my-level')
  remove(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: z.object({}),
      act: () => this.plans.remove(viewer, id),
      then: back,
      page: () => this.level.show(viewer),
    });
  }

  @Post('sharing')
  @Page('level/my-level')
  share(@CurrentViewer() viewer: Viewer, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: sharingInput,
      act: ({ shared }) => this.plans.share(viewer, shared === 'yes'),
      then: back,
      page: () => this.level.show(viewer),
    });
  }
}
