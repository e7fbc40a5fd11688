import { notFound } from '../domain/refusal.js';
import { departmentsReadBy } from '../people/acting.js';
import type { Viewer } from '../web/viewer.js';

/** Departments that a cycle is for; null for the whole company. */
type Departments = readonly string[] | null;

/** Whether the viewer runs a cycle for these departments: HR who covers all of them. */
export function runsCycleOf(viewer: Viewer, departments: Departments): boolean {
  if (!viewer.roles.includes('hr')) return false;
  if (viewer.hrDepartments === 'all') return true;
  const covered = viewer.hrDepartments;
  return departments !== null && departments.every((department) => covered.includes(department));
}

/** The most that the viewer can run a cycle for: null is the whole company. */
export function departmentsRunBy({ hrDepartments }: Viewer): Departments {
  return hrDepartments === 'all' ? null : hrDepartments;
}

/** Whether the viewer reads a cycle: an auditor, or HR who covers at least one of its departments. */
export function readsCycleOf(viewer: Viewer, departments: Departments): boolean {
  const read = departmentsReadBy(viewer);
  if (read === 'all') return true;
  return departments === null ? read.length > 0 : departments.some((department) => read.includes(department));
}

/** @throws not-found for whoever does not run the cycle */
export function requireRuns(viewer: Viewer, departments: Departments): void {
  if (!runsCycleOf(viewer, departments)) throw notFound();
}
