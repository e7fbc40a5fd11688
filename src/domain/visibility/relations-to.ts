import type {
  AccessRole,
  DelegableRelation,
  PersonalRelation,
  Relation,
  ViewerRelations,
} from './relation.js';
import { delegableRelations } from './relation.js';

/** Who holds which part in one case; identifiers of persons. */
export interface CaseParties {
  readonly candidate: string;
  readonly manager: string | null;
  readonly lineAbove: string | null;
  readonly nominator: string | null;
  readonly sponsor: string | null;
  readonly peers: readonly string[];
  readonly corroborators: readonly string[];
  readonly seats: readonly { readonly person: string; readonly recused: boolean }[];
  readonly facilitator: string | null;
  readonly panel: readonly string[];
  /** Ratifiers who stepped aside from this case. */
  readonly recusedRatifiers: readonly string[];
  /** What waits for a second person: who began it, and the roles of which one is enough to confirm it. */
  readonly awaitedActs: readonly { readonly begunBy: string; readonly roles: readonly AccessRole[] }[];
  /** The candidate's department, frozen at OPEN. */
  readonly department: string;
}

/** What the account and today's delegations say of a reader. */
export interface PartyViewer {
  readonly person: string | null;
  readonly roles: readonly AccessRole[];
  /** Departments that the role `hr` covers. */
  readonly hrDepartments: readonly string[] | 'all';
  /** Persons on leave whom the reader stands in for today. */
  readonly standsInFor: readonly string[];
}

/** Who is what of a case. */
export function relationsTo(parties: CaseParties, viewer: PartyViewer): ViewerRelations {
  const personal = viewer.person === null ? [] : personalOf(parties, viewer.person);
  const places = viewer.person === null ? [] : placesOf(parties, viewer.person);
  const roles = rolesOf(parties, viewer);
  return {
    own: [...personal, ...places, ...secondOf(parties, viewer.person, roles), ...roles],
    delegated: delegatedOf(parties, viewer.standsInFor),
  };
}

/** The relations of a reader to what belongs to no case: the roles alone. */
export function rolesAlone(roles: readonly AccessRole[]): ViewerRelations {
  return { own: ['employee', ...roles.filter((role) => role !== 'employee')], delegated: [] };
}

function personalOf(parties: CaseParties, person: string): PersonalRelation[] {
  const held: readonly [PersonalRelation, boolean][] = [
    ['candidate', parties.candidate === person],
    ['manager', parties.manager === person],
    ['line-above', parties.lineAbove === person],
    ['nominator', parties.nominator === person],
    ['sponsor', parties.sponsor === person],
    ['peer', parties.peers.includes(person)],
    ['corroborator', parties.corroborators.includes(person)],
  ];
  return held.filter(([, holds]) => holds).map(([relation]) => relation);
}

function placesOf(parties: CaseParties, person: string): Relation[] {
  const seat = parties.seats.find((candidate) => candidate.person === person);
  const places: Relation[] = [];
  if (seat) places.push(seat.recused ? 'recused-seat' : 'seat');
  if (parties.facilitator === person) places.push('facilitator');
  if (parties.panel.includes(person)) places.push('panel');
  return places;
}

function rolesOf(parties: CaseParties, viewer: PartyViewer): Relation[] {
  const inScope = viewer.hrDepartments === 'all' || viewer.hrDepartments.includes(parties.department);
  const steppedAside = viewer.person !== null && parties.recusedRatifiers.includes(viewer.person);
  const held = viewer.roles.filter(
    (role) => role !== 'employee' && (role !== 'hr' || inScope) && (role !== 'ratifier' || !steppedAside),
  );
  return ['employee', ...held];
}

/** A second person is whoever has the role here, scope applied, and did not begin the act. */
function secondOf(
  { awaitedActs }: CaseParties,
  person: string | null,
  held: readonly Relation[],
): Relation[] {
  const isSecond = awaitedActs.some(
    ({ begunBy, roles }) => begunBy !== person && roles.some((role) => held.includes(role)),
  );
  return person !== null && isSecond ? ['second-person'] : [];
}

function delegatedOf(parties: CaseParties, persons: readonly string[]): DelegableRelation[] {
  const held = new Set<Relation>(persons.flatMap((person) => personalOf(parties, person)));
  return delegableRelations.filter((relation) => held.has(relation));
}
