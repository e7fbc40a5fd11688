import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Refusal } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import { CycleDecider } from './cycle-decider.service.js';
import { CycleFactsService } from './cycle-facts.service.js';
import { CycleService } from './cycle.service.js';
import { PopulationService } from './population.service.js';

/** OPEN: from here on framework, calendar, policies and population stand, and only amendments change them. */
@Injectable()
export class CycleOpening {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly service: CycleService,
    private readonly facts: CycleFactsService,
    private readonly population: PopulationService,
    private readonly decider: CycleDecider,
  ) {}

  /** Why the machine would refuse OPEN now; null if it would not. Changes nothing. @throws not-found */
  async obstacle(viewer: Viewer, id: string): Promise<Refusal | null> {
    const cycle = await this.service.running(viewer, id);
    const facts = await this.facts.of(cycle, await this.population.candidatesOf(cycle));
    return this.decider.refusalOf(viewer, cycle, { type: 'OPEN' }, facts);
  }

  /** @throws not-found, conflict, and whatever the machine asks of a cycle before it opens */
  open(viewer: Viewer, id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const cycle = await this.service.running(viewer, id);
      const population = await this.population.candidatesOf(cycle);
      const facts = await this.facts.of(cycle, population);
      await this.decider.send(viewer, cycle, { type: 'OPEN' }, facts, { openedAt: this.decider.now() });
      await this.population.freeze(population);
    });
  }
}
