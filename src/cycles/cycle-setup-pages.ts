import { Injectable } from '@nestjs/common';
import { readsDepartment } from '../people/acting.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { Viewer } from '../web/viewer.js';
import { CommitteeRepository } from './committee.repository.js';
import { windowsOf } from './cycle-phases.js';
import { cycleStrip } from './cycle-strip.view.js';
import { whenInput } from './cycle.input.js';
import { CycleService } from './cycle.service.js';
import { calendarBetween } from './default-calendar.js';
import { OfficeRepository } from './office.repository.js';
import { PopulationService } from './population.service.js';
import { stepOf } from './setup-step.js';

/** What the steps of a new cycle show. */
@Injectable()
export class CycleSetupPages {
  constructor(
    private readonly service: CycleService,
    private readonly people: PeopleRepository,
    private readonly population: PopulationService,
    private readonly committees: CommitteeRepository,
    private readonly offices: OfficeRepository,
  ) {}

  async who(viewer: Viewer, id: string) {
    const cycle = await this.service.running(viewer, id);
    const departments = await this.people.departments();
    const inCharge = await this.offices.inChargeOf(id);
    return {
      ...stepOf(cycle, 'who'),
      departments: departments
        .filter((name) => readsDepartment(viewer, name))
        .map((name) => ({ value: name, label: name })),
      chosen: cycle.departments ?? [],
      departmentsHint:
        viewer.hrDepartments === 'all' ? 'cycles.departmentsHint' : 'cycles.setup.ownDepartmentsHint',
      takesPart: (await this.population.candidatesOf(cycle)).length,
      committees: (await this.committees.of(id)).length,
      inCharge: new Set(inCharge.map(({ personId }) => personId)).size,
      appealPeople: (await this.offices.appealPeopleOf(id)).length,
    };
  }

  async when(viewer: Viewer, id: string, asked: Readonly<Record<string, unknown>>) {
    const cycle = await this.service.running(viewer, id);
    const days = whenInput.safeParse(asked);
    const calendar = days.success ? calendarBetween(days.data, cycle.calendar) : cycle.calendar;
    const windows = windowsOf(calendar).map((window) => ({ ...window, now: false }));
    return { ...stepOf(cycle, 'when'), calendar, windows, strip: cycleStrip(windows, null) };
  }

  async how(viewer: Viewer, id: string) {
    const cycle = await this.service.running(viewer, id);
    const { selfNomination, peers, ratification, publicNotice, appeals } = cycle.policies;
    const choices = {
      selfNomination,
      peersAsked: peers !== null,
      ratification,
      publicNotice,
      appealsOn: appeals !== null,
    };
    return {
      ...stepOf(cycle, 'how'),
      choices: Object.entries(choices).map(([key, on]) => ({ key, on })),
    };
  }
}
