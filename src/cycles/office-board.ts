import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { dayOf } from '../domain/calendar/time-zone.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { Viewer } from '../web/viewer.js';
import { runsCycleOf } from './cycle-scope.js';
import type { CycleRow } from './cycle.entity.js';
import { OfficeCandidates } from './office-candidates.service.js';
import { OfficeRepository } from './office.repository.js';

/** Who holds the offices of a cycle, who could, and everybody whom its page names. */
@Injectable()
export class OfficeBoard {
  constructor(
    private readonly offices: OfficeRepository,
    private readonly candidates: OfficeCandidates,
    private readonly people: PeopleRepository,
    private readonly clock: Clock,
  ) {}

  /** @param named persons whom other parts of the page name */
  async of(viewer: Viewer, cycle: CycleRow, named: readonly string[]) {
    const inCharge = await this.offices.inChargeOf(cycle.id);
    const appealPeople = await this.offices.appealPeopleOf(cycle.id);
    const runs = runsCycleOf(viewer, cycle.departments);
    return {
      inCharge,
      appealPeople,
      people: await this.people.findMany([
        ...named,
        ...appealPeople,
        ...inCharge.map(({ personId }) => personId),
      ]),
      hrPeople: runs ? await this.candidates.hr() : [],
      appealChoices: runs ? await this.candidates.forAppeals(cycle) : [],
      today: dayOf(this.clock.now(), cycle.calendar.timeZone),
    };
  }
}
