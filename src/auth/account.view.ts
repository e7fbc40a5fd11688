import type { Viewer } from '../web/viewer.js';
import type { AccountRow } from './account.entity.js';
import type { AccountRoleRow } from './account-role.entity.js';
import { grantedRoles } from './granted-role.js';
import type { DirectoryPerson } from './people-directory.js';
import type { RoleRequestRow } from './role-request.entity.js';

interface ListRecord {
  readonly accounts: readonly AccountRow[];
  readonly roles: readonly AccountRoleRow[];
  readonly requests: readonly RoleRequestRow[];
  readonly alone: boolean;
  readonly viewer: Viewer;
  readonly search: string;
}

interface DetailRecord {
  readonly account: AccountRow;
  readonly roles: readonly AccountRoleRow[];
  readonly alone: boolean;
  readonly departments: readonly string[];
  readonly person: DirectoryPerson | null;
  readonly viewer: Viewer;
}

/** So many rows a page shows; a search finds the others. */
const longestList = 200;

export function accountListView({ accounts, roles, requests, alone, viewer, search }: ListRecord) {
  const rolesOf = new Map<string, AccountRoleRow[]>();
  for (const row of roles) rolesOf.set(row.accountId, [...(rolesOf.get(row.accountId) ?? []), row]);
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  const wanted = search.trim().toLowerCase();
  const found = accounts.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted));
  return {
    alone,
    search,
    total: found.length,
    shown: Math.min(found.length, longestList),
    accounts: found.slice(0, longestList).map((account) => ({
      id: account.id,
      name: account.name,
      email: account.email,
      state: stateOf(account),
      roles: (rolesOf.get(account.id) ?? []).map(roleView),
    })),
    requests: requests.map(({ id, accountId, role, departments, askedBy, askedAt }) => ({
      id,
      accountId,
      name: names.get(accountId) ?? '',
      role,
      departments,
      askedBy: names.get(askedBy) ?? '',
      askedAt,
      // The other person is needed, and not the one who would receive the role.
      confirmable: askedBy !== viewer.accountId && accountId !== viewer.accountId,
    })),
    languages: [
      { value: 'zh', label: '中文' },
      { value: 'en', label: 'English' },
    ],
  };
}

export function accountDetailView({ account, roles, alone, departments, person, viewer }: DetailRecord) {
  return {
    id: account.id,
    name: account.name,
    email: account.email,
    department: person?.department ?? '',
    left: person !== null && !person.active,
    state: stateOf(account),
    createdAt: account.createdAt,
    own: account.id === viewer.accountId,
    alone,
    roles: roles.map((row) => ({
      ...roleView(row),
      grantedAt: row.grantedAt,
      alone: row.confirmedBy === null,
    })),
    departments: departments.map((name) => ({ value: name, label: name })),
    grantable: grantedRoles.map((role) => ({ value: role, labelKey: `auth.roles.${role}` })),
  };
}

function roleView({ role, departments }: AccountRoleRow) {
  return { role, departments };
}

/** Whether the account can be used. */
export function stateOf({ lockedAt, passwordHash }: AccountRow): 'locked' | 'invited' | 'active' {
  if (lockedAt !== null) return 'locked';
  return passwordHash === null ? 'invited' : 'active';
}
