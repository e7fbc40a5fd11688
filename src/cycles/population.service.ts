import { Injectable } from '@nestjs/common';
import { PeopleRepository } from '../people/people.repository.js';
import type { PersonRow } from '../people/person.entity.js';
import { RulebookService } from '../rulebook/rulebook.service.js';
import { PopulationRepository } from './population.repository.js';
import { Refused } from '../domain/refusal.js';
import type { AmendmentChanges } from '../domain/workflow/cycle-event.js';
import type { CycleMemberRow } from './cycle-member.entity.js';
import type { CycleRow } from './cycle.entity.js';

/** Who takes part in a cycle: worked out as people stand now, frozen by OPEN, changed by amendments. */
@Injectable()
export class PopulationService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly rulebook: RulebookService,
    private readonly population: PopulationRepository,
  ) {}

  /** Those who take part, once the cycle is open. */
  of(cycleId: string): Promise<CycleMemberRow[]> {
    return this.population.of(cycleId);
  }

  /** Keeps the population of OPEN, inside its unit. */
  freeze(members: readonly CycleMemberRow[]): Promise<void> {
    return this.population.add(members);
  }

  /** Carries out what an amendment says of people, inside its unit. @throws cycle-person-outside */
  async amend(
    cycle: CycleRow,
    { added = [], removed = [] }: AmendmentChanges,
    number: number,
  ): Promise<void> {
    const members = await this.membersFor(cycle, added, number);
    const present = new Set((await this.of(cycle.id)).map(({ personId }) => personId));
    requireAll(added, new Set(members.map(({ personId }) => personId)), 'added');
    requireAll(removed, present, 'removed');
    await this.population.add(members);
    await this.population.remove(cycle.id, removed, number);
  }

  /** People of the cycle's departments who have a level of its framework and have not left. */
  async candidatesOf(cycle: CycleRow): Promise<CycleMemberRow[]> {
    const { levels } = await this.rulebook.framework(cycle.frameworkVersion);
    const codes = new Set(levels.map(({ code }) => code));
    const everybody = await this.people.everybody();
    const managers = new Map(everybody.map((person) => [person.id, person.managerId]));
    return everybody
      .filter(({ department }) => cycle.departments === null || cycle.departments.includes(department))
      .flatMap((person) => memberOf(cycle.id, person, managers, codes) ?? []);
  }

  /** The named people as members, whatever their department; those without a level of the framework are left out. */
  private async membersFor(
    cycle: CycleRow,
    personIds: readonly string[],
    amendment: number,
  ): Promise<CycleMemberRow[]> {
    const wanted = new Set(personIds);
    const all = await this.candidatesOf({ ...cycle, departments: null });
    return all.filter(({ personId }) => wanted.has(personId)).map((row) => ({ ...row, addedBy: amendment }));
  }
}

function requireAll(wanted: readonly string[], known: ReadonlySet<string>, path: string): void {
  const code = 'cycle-person-outside';
  if (!wanted.every((id) => known.has(id))) throw new Refused({ code, fields: [{ path, code }] });
}

function memberOf(
  cycleId: string,
  person: PersonRow,
  managers: ReadonlyMap<string, string | null>,
  codes: ReadonlySet<string>,
): CycleMemberRow | null {
  const { level, levelSince, managerId } = person;
  if (level === null || levelSince === null || !codes.has(level) || person.status === 'left') return null;
  return {
    cycleId,
    personId: person.id,
    managerId,
    managerSince: person.managerSince,
    lineAboveId: managerId === null ? null : (managers.get(managerId) ?? null),
    department: person.department,
    level,
    levelSince,
    addedBy: null,
    removedBy: null,
  };
}
