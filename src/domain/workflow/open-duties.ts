import type { AccessRole, Actor } from './actor.js';
import { isAllowed } from './allowed-events.js';
import type { CaseFacts } from './case-facts.js';
import type { CaseRecord } from './case-record.js';
import type { Duty, DutyOwner } from './duty.js';
import { listedDuties } from './duty-table.js';
import { actorFor } from './relations-of.js';

/** Roles that a person of the facts surely has. */
function rolesOf(personId: string, facts: CaseFacts): readonly AccessRole[] {
  const roles: AccessRole[] = [];
  if (facts.hrIds.includes(personId)) roles.push('hr');
  if (facts.ratifierIds.includes(personId)) roles.push('ratifier');
  return roles;
}

const somebody: Omit<Actor, 'roles'> = { personId: '', relations: [], seatId: null, onBehalfOf: null };

/**
 * The open duties of a case: events somebody must send, which the machine would take from them now. Owners who could
 * not send theirs are left out, and so is a duty without owners. The inbox of a person is their part of it.
 */
export function openDuties(record: CaseRecord, facts: CaseFacts, now: Date): readonly Duty[] {
  return listedDuties(record, facts).flatMap((duty) => {
    const may = (actor: Actor) => isAllowed(record, duty.event, actor, facts, now);
    const owner = openOwner(duty.owner, facts, may);
    return owner ? [{ ...duty, owner }] : [];
  });
}

function openOwner(owner: DutyOwner, facts: CaseFacts, may: (actor: Actor) => boolean): DutyOwner | null {
  if (owner.kind === 'role') {
    const role = owner.role === 'secondPerson' ? 'ratifier' : owner.role;
    return may({ ...somebody, roles: [role] }) ? owner : null;
  }
  const personIds = owner.personIds.filter((personId) =>
    may(actorFor({ personId, roles: rolesOf(personId, facts) }, facts)),
  );
  return personIds.length > 0 ? { kind: 'people', personIds } : null;
}
