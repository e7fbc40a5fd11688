import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import type { FieldProblem } from '../domain/refusal.js';
import { PeopleRepository } from '../people/people.repository.js';
import { RulebookService } from '../rulebook/rulebook.service.js';
import { lackOf, rosterOf } from './committee-composition.js';
import type { Committee } from './committee.repository.js';
import type { CycleRow } from './cycle.entity.js';
import type { CommitteeInput } from './cycle.input.js';
import { personRank } from './person-rank.js';
import { RolePeople } from './role-people.js';

/** Makes a committee of what was typed, and says what is wrong with it. */
@Injectable()
export class CommitteeMaking {
  constructor(
    private readonly people: PeopleRepository,
    private readonly rulebook: RulebookService,
    private readonly roles: RolePeople,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Fields with people who can't hold the office. */
  async problems(input: CommitteeInput): Promise<readonly FieldProblem[]> {
    const roster = rosterOf(input);
    const present = await this.people.findMany([
      input.facilitatorId,
      ...roster.map(({ personId }) => personId),
    ]);
    const there = new Set(present.filter(({ status }) => status !== 'left').map(({ id }) => id));
    const lack = lackOf(
      roster.filter(({ office }) => office !== 'alternate').length,
      roster.filter(({ office }) => office === 'alternate').length,
    );
    const hr = await this.roles.holding('hr');
    return [
      ...(lack === null ? [] : [{ path: 'memberIds', code: `committee-${lack}` }]),
      ...(hr.includes(input.facilitatorId)
        ? []
        : [{ path: 'facilitatorId', code: 'committee-facilitator-not-hr' }]),
      ...(roster.every(({ personId }) => there.has(personId))
        ? []
        : [{ path: 'memberIds', code: 'committee-person-unknown' }]),
    ];
  }

  /** The committee with the ranks of its members; a known one keeps its id. */
  async make(cycle: CycleRow, input: CommitteeInput, before: Committee | null): Promise<Committee> {
    const framework = await this.rulebook.framework(cycle.frameworkVersion);
    const roster = rosterOf(input);
    const people = await this.people.findMany(roster.map(({ personId }) => personId));
    const ranks = new Map(people.map((person) => [person.id, personRank(person, framework)]));
    const id = before?.id ?? this.random.uuid();
    return {
      id,
      cycleId: cycle.id,
      name: input.name,
      facilitatorId: input.facilitatorId,
      levels: [...input.levels],
      createdAt: before?.createdAt ?? this.clock.now().toISOString(),
      members: roster.map((member) => ({
        committeeId: id,
        ...member,
        rank: ranks.get(member.personId) ?? 0,
      })),
    };
  }
}
