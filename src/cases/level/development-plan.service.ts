import { Injectable } from '@nestjs/common';
import { Clock } from '../../config/clock.js';
import { Random } from '../../config/random.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../domain/refusal.js';
import { noCase } from '../../domain/visibility/phase.js';
import { access, mayRead } from '../../domain/visibility/viewer-access.js';
import { PeopleRepository } from '../../people/people.repository.js';
import type { Viewer } from '../../web/viewer.js';
import type { DevelopmentGoalRow } from './development-goal.entity.js';
import type { GoalInput, NewGoalInput } from './development-plan.input.js';
import { DevelopmentPlanRepository } from './development-plan.repository.js';

/** Plans of one's own. They are no part of any procedure and stand in no log. */
@Injectable()
export class DevelopmentPlans {
  constructor(
    private readonly plans: DevelopmentPlanRepository,
    private readonly people: PeopleRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** The viewer's own goals, and the manager to whom they are open. */
  async own({ personId }: Viewer): Promise<{ goals: DevelopmentGoalRow[]; sharedWithId: string | null }> {
    if (personId === null) return { goals: [], sharedWithId: null };
    const goals = await this.plans.goalsOf([personId]);
    return { goals, sharedWithId: (await this.plans.plan(personId))?.sharedWithId ?? null };
  }

  /** Goals of people who report to the viewer and opened their plan to them, by person. */
  async openTo(viewer: Viewer): Promise<ReadonlyMap<string, readonly DevelopmentGoalRow[]>> {
    if (viewer.personId === null) return new Map();
    const shared = await this.plans.sharedWith(viewer.personId);
    const owners = await this.people.findMany(shared.map(({ personId }) => personId));
    const readable = owners.filter(({ managerId }) => {
      const own = managerId === viewer.personId ? (['manager'] as const) : [];
      return mayRead('development-plan', { own, delegated: [] }, { ...noCase, planShared: true });
    });
    const goals = await this.plans.goalsOf(readable.map(({ id }) => id));
    return Map.groupBy(goals, ({ personId }) => personId);
  }

  /** @throws Refused `not-found` for accounts without a person */
  add({ personId }: Viewer, input: NewGoalInput): Promise<void> {
    if (personId === null) throw notFound();
    return this.unitOfWork.run(() =>
      this.plans.add({
        id: this.random.uuid(),
        personId,
        ...rowOf(input),
        state: 'open',
        version: 0,
        createdAt: this.clock.now().toISOString(),
      }),
    );
  }

  /** @throws Refused `not-found` for everybody but its owner, `conflict` */
  change(viewer: Viewer, id: string, { state, version, ...input }: GoalInput): Promise<void> {
    return this.unitOfWork.run(async () => {
      const goal = await this.ownGoal(viewer, id);
      await this.plans.change({ ...goal, ...rowOf(input), state, version });
    });
  }

  /** @throws Refused `not-found` for everybody but its owner */
  remove(viewer: Viewer, id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.plans.remove((await this.ownGoal(viewer, id)).id);
    });
  }

  /** Opens the plan to the manager of today, or closes it. @throws Refused `not-found` for who has no manager */
  share({ personId }: Viewer, shared: boolean): Promise<void> {
    return this.unitOfWork.run(async () => {
      const managerId = personId === null ? null : ((await this.people.find(personId))?.managerId ?? null);
      if (personId === null || (shared && managerId === null)) throw notFound();
      const changedAt = this.clock.now().toISOString();
      await this.plans.share({ personId, sharedWithId: shared ? managerId : null, changedAt });
    });
  }

  private async ownGoal({ personId }: Viewer, id: string): Promise<DevelopmentGoalRow> {
    const goal = await this.plans.goal(id);
    const phase = { ...noCase, own: goal !== null && goal.personId === personId };
    if (!goal || access('development-plan', { own: ['employee'], delegated: [] }, phase) !== 'write') {
      throw notFound();
    }
    return goal;
  }
}

function rowOf({ words, criterionId, until }: NewGoalInput) {
  return { words, criterionId: criterionId ?? null, until: until ?? null };
}
