import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { CycleCalendar } from '../domain/workflow/cycle-calendar.js';
import type { AmendmentChanges } from '../domain/workflow/cycle-event.js';
import type { Viewer } from '../web/viewer.js';
import { CycleCases } from './cycle-cases.js';
import { CycleDecider } from './cycle-decider.service.js';
import { CycleFactsService } from './cycle-facts.service.js';
import type { CycleRow } from './cycle.entity.js';
import { CycleService } from './cycle.service.js';
import { calendarColumns } from './new-cycle.js';
import { PopulationService } from './population.service.js';

/** AMEND: numbered changes with a reason, after OPEN. */
@Injectable()
export class CycleAmending {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly service: CycleService,
    private readonly facts: CycleFactsService,
    private readonly population: PopulationService,
    private readonly decider: CycleDecider,
    private readonly cases: CycleCases,
  ) {}

  /**
   * @returns the number of the amendment
   * @throws not-found, conflict, and whatever the machine refuses
   */
  amend(viewer: Viewer, id: string, reason: string, changes: AmendmentChanges): Promise<number> {
    return this.unitOfWork.run(async () => {
      const cycle = await this.service.running(viewer, id);
      const facts = await this.facts.of(cycle, await this.population.of(id));
      const event = { type: 'AMEND', reason, changes } as const;
      const { snapshot } = await this.decider.send(viewer, cycle, event, facts, columnsOf(cycle, changes));
      const number = snapshot.context.amendments;
      await this.decider.keepAmendment(viewer, { cycleId: id, number, reason, changes });
      await this.population.amend(cycle, changes, number);
      const former = formerDays(cycle, changes);
      if (Object.keys(former).length > 0) await this.cases.retime(id, { number, former });
      return number;
    });
  }
}

/** The days that an amendment really changes, as they were. */
function formerDays(
  { calendar }: CycleRow,
  { calendar: changed = {} }: AmendmentChanges,
): Partial<CycleCalendar> {
  const names = (Object.keys(changed) as (keyof CycleCalendar)[]).filter(
    (name) => JSON.stringify(changed[name]) !== JSON.stringify(calendar[name]),
  );
  return Object.fromEntries(names.map((name) => [name, calendar[name]]));
}

function columnsOf(cycle: CycleRow, { calendar, policies }: AmendmentChanges): Partial<CycleRow> {
  return {
    ...calendarColumns({ ...cycle.calendar, ...calendar }),
    policies: { ...cycle.policies, ...policies },
  };
}
