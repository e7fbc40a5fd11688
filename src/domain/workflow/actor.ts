/** Access roles of a person; `employee` is everyone and therefore not listed. */
export type AccessRole = 'hr' | 'ratifier' | 'auditor' | 'admin';

/** Relations that give only what they give: whoever has one of these has no role and no seat in the case. */
export const privateRelations = [
  'candidate',
  'manager',
  'lineAbove',
  'nominator',
  'sponsor',
  'peer',
  'corroborator',
] as const;
export const officeRelations = ['seat', 'facilitator', 'panel'] as const;

export type PrivateRelation = (typeof privateRelations)[number];
export type OfficeRelation = (typeof officeRelations)[number];
export type Relation = PrivateRelation | OfficeRelation;

/** Who sends an event, as this case sees them. Made by `actorFor`, never by hand outside of tests. */
export interface Actor {
  /** null for the clock. */
  readonly personId: string | null;
  /** Effective here: scope applied, and none beside a private relation. */
  readonly roles: readonly AccessRole[];
  readonly relations: readonly Relation[];
  /** The open seat of this person in this case. */
  readonly seatId: string | null;
  /** The person who delegated while on leave. */
  readonly onBehalfOf: string | null;
}

/** The clock, which alone sends DEADLINE and may do what the calendar does by itself. */
export const clockActor: Actor = {
  personId: null,
  roles: [],
  relations: [],
  seatId: null,
  onBehalfOf: null,
};
