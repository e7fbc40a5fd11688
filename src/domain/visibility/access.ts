/** What a reader may do with an object. `aggregate` is a form without the single values: a summary, a count, one state. */
export type Access = 'write' | 'read' | 'aggregate' | 'none';

const strength: Readonly<Record<Access, number>> = { none: 0, aggregate: 1, read: 2, write: 3 };

/** The stronger of two answers. */
export function better(one: Access, other: Access): Access {
  return strength[other] > strength[one] ? other : one;
}

/** The weaker of two answers. */
export function weaker(one: Access, other: Access): Access {
  return strength[other] < strength[one] ? other : one;
}

/** Whether the single values may be read: `read` or `write`. */
export function readable(access: Access): boolean {
  return strength[access] >= strength.read;
}
