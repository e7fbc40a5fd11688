import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock } from '../config/clock.js';
import type { CycleMemberRow } from '../cycles/cycle-member.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { buildFacts } from '../domain/evaluation/build-facts.js';
import { evaluate, type EligibilityOutcome } from '../domain/evaluation/evaluate.js';
import type { Framework } from '../domain/framework/framework.js';
import { dayOf } from '../people/calendar-day.js';
import { PeopleRepository } from '../people/people.repository.js';
import { PersonRecordsRepository } from '../people/person-records.repository.js';
import { caseDataOf, noReviews, type PersonRecord } from './case-data.service.js';
import { CaseRow } from './case.entity.js';
import { CycleSettings, type CycleSetting } from './cycle-settings.service.js';

/** Somebody of the population with one next level, and what the rules say of it. */
export interface PossibleStep {
  readonly personId: string;
  readonly fromLevel: string;
  readonly targetLevel: string;
  readonly eligibility: EligibilityOutcome;
}

/** Between so many people others get their turn. */
const atOnce = 100;

/** Asks the rules of eligibility of a whole population at once: a few statements, whatever its size. */
@Injectable()
export class PopulationEligibility {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cycles: CycleSettings,
    private readonly people: PeopleRepository,
    private readonly records: PersonRecordsRepository,
    private readonly clock: Clock,
  ) {}

  async of(cycleId: string, members: readonly CycleMemberRow[]): Promise<PossibleStep[]> {
    const cycle = await this.cycles.of(cycleId);
    return this.stepsUnder(cycle, members, await this.known(cycle));
  }

  /**
   * The same under the rules of the cycle and under those of another version of its framework. A case in this very cycle is not
   * another case: whoever has one is judged as they were when they were nominated.
   */
  async compared(
    cycleId: string,
    members: readonly CycleMemberRow[],
    other: Framework,
  ): Promise<{ readonly before: readonly PossibleStep[]; readonly after: readonly PossibleStep[] }> {
    const cycle = await this.cycles.of(cycleId);
    const known = await this.known(cycle, cycleId);
    return {
      before: await this.stepsUnder(cycle, members, known),
      after: await this.stepsUnder({ ...cycle, framework: other }, members, known),
    };
  }

  private async stepsUnder(
    cycle: CycleSetting,
    members: readonly CycleMemberRow[],
    known: ReadonlyMap<string, PersonRecord>,
  ): Promise<PossibleStep[]> {
    const steps: PossibleStep[] = [];
    for (const [index, member] of members.entries()) {
      if (index % atOnce === 0) await turn();
      const record = known.get(member.personId);
      if (record) steps.push(...(await this.stepsOf(cycle, member, record)));
    }
    return steps;
  }

  private async stepsOf(
    cycle: CycleSetting,
    member: CycleMemberRow,
    record: PersonRecord,
  ): Promise<PossibleStep[]> {
    const { framework } = cycle;
    const targets = framework.transitions.filter(({ from }) => from === member.level);
    const steps: PossibleStep[] = [];
    for (const { to: targetLevel } of targets) {
      const { personId, level: fromLevel } = member;
      const candidacy = {
        id: null,
        candidateId: personId,
        managerId: member.managerId ?? '',
        fromLevel,
        targetLevel,
      };
      const data = caseDataOf(record, candidacy, { cycle, reviews: noReviews, now: this.clock.now() });
      const facts = buildFacts(framework, targetLevel, data);
      const { eligibility } = await evaluate(framework, targetLevel, facts);
      steps.push({ personId, fromLevel, targetLevel, eligibility });
    }
    return steps;
  }

  private async known(
    { calendar }: CycleSetting,
    except?: string,
  ): Promise<ReadonlyMap<string, PersonRecord>> {
    const everybody = await this.people.everybody();
    const ratings = await this.records.latestRatings();
    const declined = await this.declined(calendar.timeZone);
    const open = await this.withOpenCase(except);
    return new Map(
      everybody.map((person) => [
        person.id,
        {
          person,
          lastRating: ratings.get(person.id) ?? null,
          lastDeclined: declined.get(person.id) ?? null,
          otherOpenCase: open.has(person.id),
        },
      ]),
    );
  }

  private async declined(timeZone: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.unitOfWork.entities().find(CaseRow, {
      select: { id: true, candidateId: true, releasedAt: true },
      where: { releasedOutcome: 'declined' },
      order: { releasedAt: 'ASC' },
    });
    return new Map(
      rows.flatMap(({ candidateId, releasedAt }) =>
        releasedAt === null ? [] : [[candidateId, dayOf(new Date(releasedAt), timeZone)] as const],
      ),
    );
  }

  /** A draft is nobody's business but its nominator's. */
  private async withOpenCase(exceptCycle?: string): Promise<ReadonlySet<string>> {
    const rows = await this.unitOfWork.entities().find(CaseRow, {
      select: { id: true, candidateId: true },
      where: {
        final: false,
        submittedAt: Not(IsNull()),
        ...(exceptCycle !== undefined && { cycleId: Not(exceptCycle) }),
      },
    });
    return new Set(rows.map(({ candidateId }) => candidateId));
  }
}
