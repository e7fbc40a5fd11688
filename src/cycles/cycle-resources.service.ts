import { Injectable } from '@nestjs/common';
import { readsDepartment } from '../people/acting.js';
import type { Viewer } from '../web/viewer.js';
import type { CycleMemberRow } from './cycle-member.entity.js';
import { CycleRepository } from './cycle.repository.js';
import { cycleResource, type CycleResource } from './cycle.resource.js';
import { CycleService } from './cycle.service.js';
import { OfficeRepository } from './office.repository.js';
import { PopulationService } from './population.service.js';

/** Cycles as the API gives them to HR and auditors; of people those of the departments that the reader reads. */
@Injectable()
export class CycleResources {
  constructor(
    private readonly service: CycleService,
    private readonly cycles: CycleRepository,
    private readonly offices: OfficeRepository,
    private readonly population: PopulationService,
  ) {}

  /** @throws not-found */
  async one(viewer: Viewer, id: string): Promise<CycleResource> {
    const row = await this.service.read(viewer, id);
    return cycleResource(row, {
      inCharge: await this.offices.inChargeOf(id),
      appealPeople: await this.offices.appealPeopleOf(id),
      amendments: await this.cycles.amendmentsOf(id),
    });
  }

  /** Who takes part, or would if the draft were opened now. @throws not-found */
  async members(viewer: Viewer, id: string): Promise<CycleMemberRow[]> {
    const row = await this.service.read(viewer, id);
    const members =
      row.state === 'draft' ? await this.population.candidatesOf(row) : await this.population.of(id);
    return members.filter(({ department }) => readsDepartment(viewer, department));
  }
}
