import type { Refusal } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import type { GrantedRole } from './granted-role.js';

/** Who asks, who decides and whom it is about, by account. */
export interface Grant {
  readonly role: GrantedRole;
  readonly receiver: string;
  readonly askedBy: string;
  readonly decidedBy: string;
}

/** Administrators, and HR of the whole company, let people in and grant roles. */
export function mayGrant({ roles, hrDepartments }: Pick<Viewer, 'roles' | 'hrDepartments'>): boolean {
  return roles.includes('admin') || (roles.includes('hr') && hrDepartments === 'all');
}

/** Whether one person grants alone: only until two people hold `admin` or `hr` (design 2). */
export function grantsAlone(holdersOfAdminOrHr: readonly string[]): boolean {
  return new Set(holdersOfAdminOrHr).size < 2;
}

/** A grant takes two people, neither of whom receives it. Null when it may go ahead. */
export function refusalOfGrant({ receiver, askedBy, decidedBy }: Grant): Refusal | null {
  if (askedBy === decidedBy) return { code: 'role-needs-second-person' };
  if (decidedBy === receiver || askedBy === receiver) return { code: 'role-not-for-oneself' };
  return null;
}

/** Somebody must be able to let people in. */
export function refusalOfRevoke(
  role: GrantedRole,
  receiver: string,
  admins: readonly string[],
): Refusal | null {
  const last = role === 'admin' && admins.every((account) => account === receiver);
  return last ? { code: 'role-last-admin' } : null;
}
