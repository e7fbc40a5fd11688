import { Injectable } from '@nestjs/common';
import { Refused } from '../domain/refusal.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { PersonRow } from '../people/person.entity.js';
import { RulebookService } from '../rulebook/rulebook.service.js';
import type { CycleRow } from './cycle.entity.js';
import { PanelPeople } from './panel-people.service.js';
import { PopulationService } from './population.service.js';
import { RolePeople } from './role-people.js';
import { targetLevelsOf } from './target-levels.js';

/** Who can hold which office in a cycle. */
@Injectable()
export class OfficeCandidates {
  constructor(
    private readonly people: PeopleRepository,
    private readonly rulebook: RulebookService,
    private readonly roles: RolePeople,
    private readonly panel: PanelPeople,
    private readonly population: PopulationService,
  ) {}

  /** The people who hold the role `hr`. */
  async hr(): Promise<PersonRow[]> {
    return this.people.findMany(await this.roles.holding('hr'));
  }

  /** The people of the company who may sit on appeal panels of the cycle. */
  async forAppeals(cycle: CycleRow): Promise<PersonRow[]> {
    const excluded = await this.excluded(cycle);
    return (await this.people.everybody()).filter(
      ({ id, status }) => status === 'active' && !excluded.has(id),
    );
  }

  /** @throws level-unknown */
  async requireTarget(cycle: CycleRow, level: string): Promise<void> {
    const targets = targetLevelsOf(await this.rulebook.framework(cycle.frameworkVersion));
    if (!targets.some(({ code }) => code === level)) throw new Refused({ code: 'level-unknown' });
  }

  /** @throws cycle-person-not-hr */
  async requireHr(personIds: readonly string[]): Promise<void> {
    const hr = new Set(await this.roles.holding('hr'));
    if (!personIds.every((id) => hr.has(id))) throw refusedPeople('cycle-person-not-hr');
  }

  /** @throws cycle-appeal-person-unfit */
  async requireFitForAppeals(cycle: CycleRow, personIds: readonly string[]): Promise<void> {
    const excluded = await this.excluded(cycle);
    const present = new Set((await this.people.findMany(personIds)).map(({ id }) => id));
    if (!personIds.every((id) => present.has(id) && !excluded.has(id)))
      throw refusedPeople('cycle-appeal-person-unfit');
  }

  private async excluded(cycle: CycleRow): Promise<ReadonlySet<string>> {
    const population =
      cycle.state === 'draft'
        ? await this.population.candidatesOf(cycle)
        : await this.population.of(cycle.id);
    return this.panel.excluded(cycle.id, population);
  }
}

function refusedPeople(code: string): Refused {
  return new Refused({ code, fields: [{ path: 'people', code }] });
}
