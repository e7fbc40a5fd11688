import { notFound } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';

/** Under whose name the log keeps what a viewer did: the person, or the account that belongs to none. */
export function actorOf(viewer: Viewer): string {
  return viewer.personId ?? `account:${viewer.accountId}`;
}

/** The departments whose people a viewer may read as HR or auditor. */
export function departmentsReadBy(viewer: Viewer): readonly string[] | 'all' {
  if (viewer.roles.includes('auditor')) return 'all';
  return viewer.roles.includes('hr') ? viewer.hrDepartments : [];
}

/** Whether the viewer reads the people of a department. */
export function readsDepartment(viewer: Viewer, department: string): boolean {
  const departments = departmentsReadBy(viewer);
  return departments === 'all' || departments.includes(department);
}

/** Whether the viewer acts as HR for a department. */
export function isHrOf(viewer: Viewer, department: string): boolean {
  if (!viewer.roles.includes('hr')) return false;
  return viewer.hrDepartments === 'all' || viewer.hrDepartments.includes(department);
}

/** @throws not-found for whoever is neither HR nor auditor */
export function requireHrOrAuditor(viewer: Viewer): void {
  if (!viewer.roles.includes('hr') && !viewer.roles.includes('auditor')) throw notFound();
}

/** @throws not-found for whoever is not HR of the department */
export function requireHrOf(viewer: Viewer, department: string): void {
  if (!isHrOf(viewer, department)) throw notFound();
}
