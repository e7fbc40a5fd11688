import { Injectable } from '@nestjs/common';
import type { CycleFacts } from '../domain/workflow/cycle-facts.js';
import { RulebookService } from '../rulebook/rulebook.service.js';
import { CycleCases } from './cycle-cases.js';
import type { CycleMemberRow } from './cycle-member.entity.js';
import type { CycleRow } from './cycle.entity.js';
import { OfficeRepository } from './office.repository.js';
import { PanelPeople } from './panel-people.service.js';
import { RolePeople } from './role-people.js';
import { targetLevelsOf } from './target-levels.js';

/** Loads what deciding on a cycle needs. */
@Injectable()
export class CycleFactsService {
  constructor(
    private readonly rulebook: RulebookService,
    private readonly offices: OfficeRepository,
    private readonly panel: PanelPeople,
    private readonly roles: RolePeople,
    private readonly cases: CycleCases,
  ) {}

  /** @param population who takes part, or who would if the cycle were opened now */
  async of(cycle: CycleRow, population: readonly CycleMemberRow[]): Promise<CycleFacts> {
    const cases = await this.cases.of(cycle.id);
    return {
      calendar: cycle.calendar,
      policies: cycle.policies,
      frameworkVersion: cycle.frameworkVersion,
      populationIds: population.map(({ personId }) => personId),
      inCharge: await this.inCharge(cycle),
      panelIds: await this.panel.fit(cycle.id, population),
      cases: cases.map(({ caseId, state, sealed, released }) => ({ caseId, state, sealed, released })),
    };
  }

  /** For every target level those named who hold the role `hr`. */
  private async inCharge(cycle: CycleRow): Promise<CycleFacts['inCharge']> {
    const hr = new Set(await this.roles.holding('hr'));
    const named = await this.offices.inChargeOf(cycle.id);
    const levels = targetLevelsOf(await this.rulebook.framework(cycle.frameworkVersion));
    return levels.map(({ code }) => ({
      level: code,
      hrIds: named
        .filter(({ level, personId }) => level === code && hr.has(personId))
        .map(({ personId }) => personId),
    }));
  }
}
