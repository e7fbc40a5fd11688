import { Injectable } from '@nestjs/common';
import { Random } from '../config/random.js';
import { PeopleRepository } from '../people/people.repository.js';
import { CommitteeRepository, type Committee } from './committee.repository.js';
import { OfficeRepository } from './office.repository.js';
import { RolePeople } from './role-people.js';

/** What a new cycle takes over from the one before: its committees and offices, without those who left or lost the role. */
@Injectable()
export class InheritedPeople {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly offices: OfficeRepository,
    private readonly people: PeopleRepository,
    private readonly roles: RolePeople,
    private readonly random: Random,
  ) {}

  /** Inside a unit. */
  async take(fromCycleId: string, cycleId: string, now: string): Promise<void> {
    const hr = new Set(await this.roles.holding('hr'));
    await this.takeCommittees(fromCycleId, cycleId, { now, hr });
    const inCharge = await this.offices.inChargeOf(fromCycleId);
    for (const [level, rows] of Map.groupBy(inCharge, (row) => row.level)) {
      const stillHr = rows.map(({ personId }) => personId).filter((id) => hr.has(id));
      await this.offices.setInCharge(cycleId, level, stillHr);
    }
    const appealPeople = await this.offices.appealPeopleOf(fromCycleId);
    await this.offices.setAppealPeople(cycleId, [...(await this.present(appealPeople))]);
  }

  /** A committee whose facilitator is gone is left out: it needs one before anything else. */
  private async takeCommittees(
    fromCycleId: string,
    cycleId: string,
    { now, hr }: { readonly now: string; readonly hr: ReadonlySet<string> },
  ): Promise<void> {
    const former = await this.committees.of(fromCycleId);
    const present = await this.present(
      former.flatMap(({ members }) => members.map(({ personId }) => personId)),
    );
    for (const committee of former.filter(({ facilitatorId }) => hr.has(facilitatorId)))
      await this.committees.save(this.copyOf(committee, cycleId, { now, present }));
  }

  private copyOf(
    committee: Committee,
    cycleId: string,
    { now, present }: { readonly now: string; readonly present: ReadonlySet<string> },
  ): Committee {
    const id = this.random.uuid();
    const members = committee.members
      .filter(({ personId }) => present.has(personId))
      .map((member, index) => ({ ...member, committeeId: id, number: index + 1 }));
    return { ...committee, id, cycleId, createdAt: now, members };
  }

  private async present(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.people.findMany(personIds);
    return new Set(found.filter(({ status }) => status !== 'left').map(({ id }) => id));
  }
}
