import { Injectable } from '@nestjs/common';
import type { CaseFacts, CasePeople } from '../domain/workflow/case-facts.js';
import { CycleSettings } from './cycle-settings.service.js';
import type { CaseRow } from './case.entity.js';
import { coversAsHr, RoleHolders } from './role-holders.service.js';

/** Who holds an office in a case. Relation goes before role: nobody with a part in the case is among them. */
@Injectable()
export class CaseOffices {
  constructor(
    private readonly holders: RoleHolders,
    private readonly cycles: CycleSettings,
  ) {}

  async of(row: CaseRow, people: CasePeople, heardBy: HeardBy) {
    const involved = new Set([...involvedIn(people), ...recusedFrom(heardBy)]);
    const holders = await this.holders.all();
    const free = holders.filter(({ personId }) => !involved.has(personId));
    const ratifierIds = holders.filter(({ role }) => role === 'ratifier').map(({ personId }) => personId);
    const inCharge = await this.cycles.inCharge(row.cycleId, row.targetLevel);
    return {
      hrIds: free
        .filter((holder) => coversAsHr(holder, row.department) && inCharge.includes(holder.personId))
        .map(({ personId }) => personId),
      ratifierIds: ratifierIds.filter((id) => !involved.has(id)),
      panelIds: await this.panel(row, [...involved, ...ratifierIds, ...committeeOf(heardBy)]),
    };
  }

  /** The first three of those named for appeals who are none of the committee, ratifier or line; nobody without an appeal. */
  private async panel(row: CaseRow, unfit: readonly string[]): Promise<string[]> {
    if (row.state !== 'appeal') return [];
    const { panelIds } = await this.cycles.of(row.cycleId);
    return panelIds
      .filter((id) => !unfit.includes(id))
      .sort()
      .slice(0, panelSize);
  }
}

/** An appeal is heard by so many; two votes alike decide. */
const panelSize = 3;

/** Who has heard the case, in this revision and the earlier ones. */
type HeardBy = Pick<CaseFacts, 'seats' | 'session' | 'formerMemberIds'>;

function committeeOf({ seats, session, formerMemberIds }: HeardBy): string[] {
  const seated = seats.map(({ personId }) => personId);
  return [...seated, ...formerMemberIds, ...(session ? [session.facilitatorId] : [])];
}

/** Through a recused seat nothing is owed or done, by way of a role either. */
function recusedFrom({ seats }: HeardBy): string[] {
  return seats.filter(({ status }) => status === 'recused').map(({ personId }) => personId);
}

function involvedIn(people: CasePeople): string[] {
  const { candidateId, managerId, lineAboveId, nominatorId, sponsorId, peerIds, corroboratorIds } = people;
  return [candidateId, managerId, lineAboveId, nominatorId, sponsorId, ...peerIds, ...corroboratorIds].filter(
    (id) => id !== null,
  );
}
