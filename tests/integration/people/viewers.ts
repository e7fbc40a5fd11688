import type { AccessRole, Viewer } from '../../../src/web/viewer.js';

/** Somebody signed in, without an account in the database. */
export function viewerOf(
  personId: string | null,
  roles: readonly AccessRole[],
  departments: Viewer['hrDepartments'] = 'all',
): Viewer {
  return {
    accountId: `account-of-${personId ?? 'nobody'}`,
    personId,
    name: personId ?? 'nobody',
    roles: ['employee', ...roles],
    hrDepartments: roles.includes('hr') ? departments : [],
    language: 'zh',
    timeZone: 'Asia/Shanghai',
  };
}
