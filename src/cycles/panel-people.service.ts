import { Injectable } from '@nestjs/common';
import { CommitteeRepository } from './committee.repository.js';
import type { CycleMemberRow } from './cycle-member.entity.js';
import { OfficeRepository } from './office.repository.js';
import { RolePeople } from './role-people.js';

/** Who of the people named for appeals may indeed sit on a panel of the cycle. */
@Injectable()
export class PanelPeople {
  constructor(
    private readonly offices: OfficeRepository,
    private readonly committees: CommitteeRepository,
    private readonly roles: RolePeople,
  ) {}

  /** Those named who are none of a committee, a ratifier or in the line of the population. */
  async fit(cycleId: string, population: readonly CycleMemberRow[]): Promise<string[]> {
    const named = await this.offices.appealPeopleOf(cycleId);
    const excluded = await this.excluded(cycleId, population);
    return named.filter((personId) => !excluded.has(personId));
  }

  /** Everybody who may not sit on a panel of the cycle. */
  async excluded(cycleId: string, population: readonly CycleMemberRow[]): Promise<ReadonlySet<string>> {
    const committees = await this.committees.of(cycleId);
    const line = population.flatMap(({ managerId, lineAboveId }) => [managerId, lineAboveId]);
    return new Set([
      ...committees.flatMap(({ members, facilitatorId }) => [
        facilitatorId,
        ...members.map(({ personId }) => personId),
      ]),
      ...(await this.roles.holding('ratifier')),
      ...line.filter((personId) => personId !== null),
    ]);
  }
}
