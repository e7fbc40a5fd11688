import type { AccessRole } from './actor.js';
import type { PendingActs } from './case-context.js';

/** What one person begins and a second one confirms. */
export type ActOfTwo = keyof PendingActs;

/** Of which role the second person has to be; one of them is enough. The guards, the duties and the visibility table ask here. */
export const secondPersonRoles = {
  GRANT: ['hr', 'ratifier'],
  WITHDRAW: ['hr', 'ratifier', 'auditor'],
  REOPEN: ['auditor', 'ratifier'],
} as const satisfies Record<ActOfTwo, readonly AccessRole[]>;

export const actsOfTwo = Object.keys(secondPersonRoles) as readonly ActOfTwo[];

export function isActOfTwo(type: string): type is ActOfTwo {
  return Object.hasOwn(secondPersonRoles, type);
}

/** Whether one of these roles makes somebody a second person for the act. */
export function mayBeSecond(act: ActOfTwo, roles: readonly string[]): boolean {
  return secondPersonRoles[act].some((role) => roles.includes(role));
}
