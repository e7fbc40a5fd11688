import { mayRead } from '../../domain/visibility/viewer-access.js';
import { noCase } from '../../domain/visibility/phase.js';
import { rolesAlone } from '../../domain/visibility/relations-to.js';
import { hasRole, type Viewer } from '../../web/viewer.js';

/** The summary of a cycle speaks of everybody: HR whose departments are limited has no right to it. */
export function mayReadSummary(viewer: Viewer): boolean {
  const roles = viewer.roles.filter((role) => role !== 'hr' || viewer.hrDepartments === 'all');
  return (
    (hasRole(viewer, 'hr') || hasRole(viewer, 'auditor')) &&
    mayRead('cycle-summary', rolesAlone(roles), noCase)
  );
}
