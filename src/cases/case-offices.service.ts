import { Injectable } from '@nestjs/common';
import type { CasePeople } from '../domain/workflow/case-facts.js';
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

  async of(row: CaseRow, people: CasePeople) {
    const involved = new Set(involvedIn(people));
    const free = (await this.holders.all()).filter(({ personId }) => !involved.has(personId));
    const { panelIds } = await this.cycles.of(row.cycleId);
    const inCharge = await this.cycles.inCharge(row.cycleId, row.targetLevel);
    return {
      hrIds: free
        .filter((holder) => coversAsHr(holder, row.department) && inCharge.includes(holder.personId))
        .map(({ personId }) => personId),
      ratifierIds: free.filter(({ role }) => role === 'ratifier').map(({ personId }) => personId),
      panelIds: panelIds.filter((id) => !involved.has(id)),
    };
  }
}

function involvedIn(people: CasePeople): string[] {
  const { candidateId, managerId, lineAboveId, nominatorId, sponsorId, peerIds, corroboratorIds } = people;
  return [candidateId, managerId, lineAboveId, nominatorId, sponsorId, ...peerIds, ...corroboratorIds].filter(
    (id) => id !== null,
  );
}
