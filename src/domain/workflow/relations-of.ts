import { seatOf } from '../calibration/open-seats.js';
import type { AccessRole, Actor, PrivateRelation, Relation } from './actor.js';
import type { CaseFacts, CasePeople } from './case-facts.js';

export type RelationFacts = Pick<CaseFacts, 'people' | 'seats' | 'session' | 'panelIds'>;

/** Relations to the case that give only what they give. */
export function privateRelationsOf(personId: string, people: CasePeople): readonly PrivateRelation[] {
  const held: Record<PrivateRelation, boolean> = {
    candidate: people.candidateId === personId,
    manager: people.managerId === personId,
    lineAbove: people.lineAboveId === personId,
    nominator: people.nominatorId === personId,
    sponsor: people.sponsorId === personId,
    peer: people.peerIds.includes(personId),
    corroborator: people.corroboratorIds.includes(personId),
  };
  return (Object.keys(held) as PrivateRelation[]).filter((relation) => held[relation]);
}

/** Relation goes before role: private relations alone where there is one, else open seat, facilitator, panel. */
export function relationsOf(personId: string, facts: RelationFacts): readonly Relation[] {
  const own = privateRelationsOf(personId, facts.people);
  if (own.length > 0) return own;
  const offices: Relation[] = [];
  if (seatOf(personId, facts.seats)) offices.push('seat');
  if (facts.session?.facilitatorId === personId) offices.push('facilitator');
  if (facts.panelIds.includes(personId)) offices.push('panel');
  return offices;
}

export interface ActingPerson {
  readonly personId: string;
  /** Roles held, scope applied. */
  readonly roles: readonly AccessRole[];
  /** Set while acting for somebody on leave; `delegatedRoles` are that person's. */
  readonly onBehalfOf?: string | null;
  readonly delegatedRoles?: readonly AccessRole[];
}

/**
 * A person as the case sees them. Somebody with a private relation of their own has no role, no seat and no delegation
 * here. A delegation never covers a seat, a panel, or the role of ratifier.
 */
export function actorFor(person: ActingPerson, facts: RelationFacts): Actor {
  const onBehalfOf = person.onBehalfOf ?? null;
  const own = relationsOf(person.personId, facts);
  const isPrivate = privateRelationsOf(person.personId, facts.people).length > 0;
  if (isPrivate)
    return { personId: person.personId, roles: [], relations: own, seatId: null, onBehalfOf: null };
  if (onBehalfOf !== null) return delegate(person.personId, onBehalfOf, person.delegatedRoles ?? [], facts);
  const seatId = seatOf(person.personId, facts.seats)?.seatId ?? null;
  return { personId: person.personId, roles: person.roles, relations: own, seatId, onBehalfOf: null };
}

function delegate(
  personId: string,
  onBehalfOf: string,
  roles: readonly AccessRole[],
  facts: RelationFacts,
): Actor {
  const lent = relationsOf(onBehalfOf, facts).filter(
    (relation) => relation !== 'seat' && relation !== 'panel',
  );
  const isPrivate = privateRelationsOf(onBehalfOf, facts.people).length > 0;
  const lentRoles = isPrivate ? [] : roles.filter((role) => role !== 'ratifier');
  return { personId, roles: lentRoles, relations: lent, seatId: null, onBehalfOf };
}
