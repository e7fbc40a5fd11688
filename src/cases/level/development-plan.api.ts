import { Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { Shows } from '../../web/access.js';
import { Input } from '../../web/api/input.js';
import { Api } from '../../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { type DevelopmentGoalRow, goalStates } from './development-goal.entity.js';
import { goalInput, newGoalInput, type GoalInput, type NewGoalInput } from './development-plan.input.js';
import { DevelopmentPlans } from './development-plan.service.js';

const goal = z
  .object({
    id: z.string(),
    words: z.string().meta({ examples: ['独立主持一次跨科室的需求评审'] }),
    criterionId: z.string().nullable(),
    until: z.iso.date().nullable(),
    state: z.enum(goalStates),
    version: z.number().int(),
  })
  .meta({ id: 'DevelopmentGoal' });
const plan = z
  .object({
    goals: z.array(goal),
    sharedWithId: z.string().nullable().meta({ description: 'The manager to whom the plan is open' }),
  })
  .meta({ id: 'DevelopmentPlan' });
const sharedPlans = z
  .object({ plans: z.array(z.object({ personId: z.string(), goals: z.array(goal) })) })
  .meta({ id: 'SharedDevelopmentPlans' });
const sharingBody = z.object({
  shared: z.boolean().meta({ description: 'Open to the manager of today, or to nobody' }),
});

/** The caller's own plan, and plans that were opened to the caller. */
@Controller('api')
@Shows('development-plan')
export class DevelopmentPlanApi {
  constructor(private readonly plans: DevelopmentPlans) {}

  @Get('development-plan')
  @Api({ id: 'getOwnPlan', tag: 'me', summary: 'One’s own development plan', scope: 'read', response: plan })
  own(@CurrentViewer() viewer: Viewer) {
    return this.resource(viewer);
  }

  @Post('development-plan/goals')
  @Api({
    id: 'addGoal',
    tag: 'me',
    summary: 'Add a goal to one’s own plan',
    scope: 'cases',
    body: newGoalInput,
    response: plan,
    status: 201,
  })
  async add(@CurrentViewer() viewer: Viewer, @Input() input: NewGoalInput) {
    await this.plans.add(viewer, input);
    return this.resource(viewer);
  }

  @Put('development-plan/goals/:id')
  @Api({
    id: 'changeGoal',
    tag: 'me',
    summary: 'Write a goal anew',
    scope: 'cases',
    body: goalInput,
    response: plan,
    refusals: ['conflict'],
  })
  async change(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Input() input: GoalInput) {
    await this.plans.change(viewer, id, input);
    return this.resource(viewer);
  }

  @Delete('development-plan/goals/:id')
  @Api({ id: 'removeGoal', tag: 'me', summary: 'Take a goal out', scope: 'cases' })
  remove(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.plans.remove(viewer, id);
  }

  @Put('development-plan/sharing')
  @Api({
    id: 'sharePlan',
    tag: 'me',
    summary: 'Open the plan to one’s manager, or close it',
    scope: 'cases',
    body: sharingBody,
    response: plan,
  })
  async share(@CurrentViewer() viewer: Viewer, @Input() { shared }: z.infer<typeof sharingBody>) {
    await this.plans.share(viewer, shared);
    return this.resource(viewer);
  }

  @Get('team/development-plans')
  @Api({
    id: 'listSharedPlans',
    tag: 'me',
    summary: 'Plans that people who report to the caller opened to them',
    scope: 'read',
    response: sharedPlans,
  })
  async shared(@CurrentViewer() viewer: Viewer): Promise<z.infer<typeof sharedPlans>> {
    const plans = await this.plans.openTo(viewer);
    return { plans: [...plans].map(([personId, goals]) => ({ personId, goals: goals.map(goalResource) })) };
  }

  private async resource(viewer: Viewer): Promise<z.infer<typeof plan>> {
    const { goals, sharedWithId } = await this.plans.own(viewer);
    return { goals: goals.map(goalResource), sharedWithId };
  }
}

function goalResource(row: DevelopmentGoalRow): z.infer<typeof goal> {
  const { id, words, criterionId, until, state, version } = row;
  return { id, words, criterionId, until, state, version };
}
