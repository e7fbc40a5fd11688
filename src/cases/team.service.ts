import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { CycleRow } from '../cycles/cycle.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { PersonRow } from '../people/person.entity.js';
import type { Viewer } from '../web/viewer.js';
import type { CaseLine } from './case-brief.service.js';
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
    const ids = reports.map(({ id }) => id);
    await this.eligibility.foresee(ids);
    for (const { id } of cycles) await this.cycles.members(id, ids);
    const lines = await this.linesOf(viewer, ids, cycles);
    const rows = [];
    for (const person of reports) {
      const steps = [];
      for (const cycle of cycles) {
        const own = lines.get(keyOf(cycle.id, person.id)) ?? [];
        steps.push(...(await this.stepsOf(viewer, person, cycle, own)));
      }
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

  /** For a step that is being taken, its own case is not another one. */
  private async stepsOf(viewer: Viewer, person: PersonRow, cycle: CycleRow, cases: readonly CaseLine[]) {
    const member = await this.cycles.member(cycle.id, person.id);
    if (!member || person.level === null) return [];
    const { framework } = await this.cycles.of(cycle.id);
    const targets = framework.transitions.filter(({ from }) => from === person.level).map(({ to }) => to);
    const targetSteps = [];
    for (const targetLevel of targets) {
      const candidacy = { candidateId: person.id, managerId: viewer.personId ?? '', fromLevel: person.level };
      const own = cases.find((line) => !line.final && line.targetLevel === targetLevel);
      const asked = { id: own?.caseId ?? null, cycleId: cycle.id, ...candidacy, targetLevel };
      const outcome = await this.eligibility.of(asked);
      targetSteps.push({
        cycleId: cycle.id,
        cycle: cycle.name,
        targetLevel,
        outcome: outcome.outcome,
        conditions: eligibilityLines(framework, outcome, viewer.language),
        case: own ?? cases.find((line) => line.targetLevel === targetLevel) ?? null,
        canNominate: cases.every(({ final }) => final),
      });
    }
    return targetSteps;
  }

  /** The cases that the viewer sees of these people in the open cycles, the latest first, by cycle and person. */
  private async linesOf(viewer: Viewer, personIds: readonly string[], cycles: readonly CycleRow[]) {
    const rows = await this.unitOfWork.entities().find(CaseRow, {
      where: { cycleId: In(cycles.map(({ id }) => id)), candidateId: In([...personIds]) },
      order: { createdAt: 'DESC', id: 'ASC' },
    });
    const of = new Map(rows.map(({ id, cycleId, candidateId }) => [id, keyOf(cycleId, candidateId)]));
    const lines = await this.ownCases.lines(viewer, rows);
    return Map.groupBy(lines, ({ caseId }) => of.get(caseId) ?? '');
  }
}

function keyOf(cycleId: string, personId: string): string {
  return `${cycleId} ${personId}`;
}
