import { Injectable } from '@nestjs/common';
import type { CycleRow } from '../cycles/cycle.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { PersonRow } from '../people/person.entity.js';
import type { Viewer } from '../web/viewer.js';
import { CaseEligibility } from './case-eligibility.service.js';
import { CaseRow } from './case.entity.js';
import { eligibilityLines } from './condition-list.js';
import { CycleSettings } from './cycle-settings.service.js';
import { OwnCases } from './own-cases.service.js';

/** Whom should I nominate? */
@Injectable()
export class TeamService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly cycles: CycleSettings,
    private readonly eligibility: CaseEligibility,
    private readonly ownCases: OwnCases,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** A row for each direct report, with the next levels in each open cycle, eligibility with reasons, and this cycle's case. */
  async of(viewer: Viewer) {
    if (viewer.personId === null) return [];
    const reports = await this.people.reportsOf(viewer.personId);
    const cycles = await this.cycles.open();
    const rows = [];
    for (const person of reports) {
      const steps = [];
      for (const cycle of cycles) steps.push(...(await this.stepsOf(viewer, person, cycle)));
      rows.push({
        id: person.id,
        name: viewer.language === 'en' ? (person.latinName ?? person.name) : person.name,
        level: person.level,
        levelSince: person.levelSince,
        steps,
      });
    }
    return rows;
  }

  private async stepsOf(viewer: Viewer, person: PersonRow, cycle: CycleRow) {
    const member = await this.cycles.member(cycle.id, person.id);
    if (!member || person.level === null) return [];
    const cases = await this.casesOf(viewer, cycle.id, person.id);
    const { framework } = await this.cycles.of(cycle.id);
    const targets = framework.transitions.filter(({ from }) => from === person.level).map(({ to }) => to);
    const targetSteps = [];
    for (const targetLevel of targets) {
      const candidacy = { candidateId: person.id, managerId: viewer.personId ?? '', fromLevel: person.level };
      const outcome = await this.eligibility.of({ id: null, cycleId: cycle.id, ...candidacy, targetLevel });
      targetSteps.push({
        cycleId: cycle.id,
        cycle: cycle.name,
        targetLevel,
        outcome: outcome.outcome,
        conditions: eligibilityLines(framework, outcome, viewer.language),
        case: cases.find((line) => line.targetLevel === targetLevel) ?? null,
        canNominate: cases.every(({ final }) => final),
      });
    }
    return targetSteps;
  }

  private async casesOf(viewer: Viewer, cycleId: string, candidateId: string) {
    const rows = await this.unitOfWork
      .entities()
      .find(CaseRow, { where: { cycleId, candidateId }, order: { createdAt: 'DESC' } });
    return this.ownCases.lines(viewer, rows);
  }
}
