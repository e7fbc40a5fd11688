/** Relations that come from the case itself. They go before everything else: who has one has only what it gives. */
export const personalRelations = [
  'candidate',
  'manager',
  'line-above',
  'nominator',
  'sponsor',
  'peer',
  'corroborator',
] as const;

/**
 * Places in the procedure; they add nothing to a personal relation. `second-person`: may now confirm what somebody else began
 * (an exception, a withdrawal, a reopening).
 */
export const procedureRelations = ['seat', 'recused-seat', 'facilitator', 'panel', 'second-person'] as const;

/** Access roles of an account. `employee` is everybody who is signed in. */
export const accessRoles = ['employee', 'hr', 'ratifier', 'auditor', 'admin'] as const;

export type PersonalRelation = (typeof personalRelations)[number];
export type ProcedureRelation = (typeof procedureRelations)[number];
export type AccessRole = (typeof accessRoles)[number];
export type Relation = PersonalRelation | ProcedureRelation | AccessRole;

/** What somebody on leave can hand over: never candidacy, a peer's or a corroborator's word, a seat, a panel, RATIFY. */
export const delegableRelations = ['manager', 'line-above', 'nominator', 'sponsor'] as const;
export type DelegableRelation = (typeof delegableRelations)[number];

/** Who the reader is to one case: what they are themselves, and what they stand in for. */
export interface ViewerRelations {
  readonly own: readonly Relation[];
  readonly delegated: readonly DelegableRelation[];
}

export function isPersonal(relation: Relation): relation is PersonalRelation {
  return (personalRelations as readonly Relation[]).includes(relation);
}

/**
 * The relations whose cells count. Own personal relations leave out all others. A recused seat leaves out every place
 * and role, so that nothing can be read by way of another hat; what is left then is nothing.
 */
export function countingRelations(viewer: ViewerRelations): readonly Relation[] {
  const personal = viewer.own.filter(isPersonal);
  if (personal.length > 0) return personal;
  if (viewer.own.includes('recused-seat')) return [];
  return [...viewer.own, ...viewer.delegated];
}
