import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { defaultPeers } from '../domain/workflow/cycle-policies.js';
import type { Viewer } from '../web/viewer.js';
import type { CycleRow } from './cycle.entity.js';
import type { DraftChange, HowInput } from './cycle.input.js';
import { CycleService } from './cycle.service.js';
import { calendarBetween, type PlannedDays } from './default-calendar.js';
import { departmentsRunBy } from './cycle-scope.js';

/** The steps in which a draft is set up: each changes its own part and leaves the rest as it was. */
@Injectable()
export class CycleSetup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly service: CycleService,
  ) {}

  /** @throws not-found, conflict, cycle-not-draft */
  who(viewer: Viewer, id: string, departments: readonly string[] | null): Promise<void> {
    return this.change(viewer, id, () => ({ departments: departments ?? departmentsRunBy(viewer) }));
  }

  /** @throws not-found, conflict, cycle-not-draft */
  when(viewer: Viewer, id: string, days: PlannedDays): Promise<void> {
    return this.change(viewer, id, ({ calendar }) => ({ calendar: calendarBetween(days, calendar) }));
  }

  /** @throws not-found, conflict, cycle-not-draft */
  how(viewer: Viewer, id: string, input: HowInput): Promise<void> {
    return this.change(viewer, id, ({ policies }) => ({ policies: policiesWith(policies, input) }));
  }

  private change(viewer: Viewer, id: string, part: (cycle: CycleRow) => Partial<DraftChange>): Promise<void> {
    return this.unitOfWork.run(async () => {
      const cycle = await this.service.running(viewer, id);
      const { name, departments, calendar, policies } = cycle;
      await this.service.changeDraft(viewer, id, {
        name,
        departments,
        calendar,
        policies,
        ...part(cycle),
      });
    });
  }
}

/** Switched on anew a policy has its usual figures; one that was on keeps its own. */
function policiesWith(policies: CycleRow['policies'], input: HowInput): CycleRow['policies'] {
  const { peersAsked, appealsOn, ...flags } = input;
  return {
    ...policies,
    ...flags,
    peers: peersAsked ? (policies.peers ?? defaultPeers) : null,
    appeals: appealsOn ? (policies.appeals ?? { windowDays: 10 }) : null,
  };
}
