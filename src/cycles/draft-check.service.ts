import { Injectable } from '@nestjs/common';
import { RulebookService } from '../rulebook/rulebook.service.js';
import type { Viewer } from '../web/viewer.js';
import { lackOf } from './committee-composition.js';
import { CommitteeRepository, type Committee } from './committee.repository.js';
import { CycleOpening } from './cycle-opening.service.js';
import { CycleService } from './cycle.service.js';
import { PopulationService } from './population.service.js';
import { targetLevelsOf } from './target-levels.js';

/** A draft as it would be opened now, and what would stand in the way. Changes nothing. */
@Injectable()
export class DraftCheck {
  constructor(
    private readonly service: CycleService,
    private readonly opening: CycleOpening,
    private readonly population: PopulationService,
    private readonly committees: CommitteeRepository,
    private readonly rulebook: RulebookService,
  ) {}

  /** @throws not-found for whoever does not run the cycle, cycle-not-draft */
  async of(viewer: Viewer, cycleId: string) {
    const cycle = await this.service.draft(viewer, cycleId);
    const framework = await this.rulebook.framework(cycle.frameworkVersion);
    return {
      cycle,
      members: await this.population.candidatesOf(cycle),
      framework,
      targets: targetLevelsOf(framework),
      committees: (await this.committees.of(cycleId)).map(committeeLine),
      obstacle: await this.opening.obstacle(viewer, cycleId),
    };
  }
}

function committeeLine({ id, name, levels, members }: Committee) {
  const alternates = members.filter(({ office }) => office === 'alternate').length;
  return {
    id,
    name,
    levels,
    seats: members.length,
    lack: lackOf(members.length - alternates, alternates) ?? '',
  };
}
