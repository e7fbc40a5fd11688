import { Injectable } from '@nestjs/common';
import { readsDepartment } from '../people/acting.js';
import type { Viewer } from '../web/viewer.js';
import { CommitteeRepository } from './committee.repository.js';
import type { CycleRow } from './cycle.entity.js';
import { CycleRepository } from './cycle.repository.js';
import { OfficeBoard } from './office-board.js';
import { PopulationService } from './population.service.js';

/** Loads what stands on the page of a cycle's settings. Of people those of the departments that the viewer reads. */
@Injectable()
export class CyclePageParts {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly population: PopulationService,
    private readonly committees: CommitteeRepository,
    private readonly offices: OfficeBoard,
  ) {}

  async of(viewer: Viewer, cycle: CycleRow) {
    const reads = ({ department }: { department: string }): boolean => readsDepartment(viewer, department);
    const members =
      cycle.state === 'draft'
        ? await this.population.candidatesOf(cycle)
        : await this.population.of(cycle.id);
    const committees = await this.committees.of(cycle.id);
    const amendments = await this.cycles.amendmentsOf(cycle.id);
    const named = [
      ...committees.flatMap((one) => [one.facilitatorId, ...one.members.map(({ personId }) => personId)]),
      ...amendments.map(({ actor }) => actor),
    ];
    return {
      committees,
      amendments,
      population: members.filter(reads),
      ...(await this.offices.of(viewer, cycle, named)),
    };
  }
}
