import type { AccessRole } from '../web/viewer.js';
import type { Language } from '../web/language.js';
import type { AccountRow } from './account.entity.js';
import type { AccountRoleRow } from './account-role.entity.js';
import type { CastMember } from './sample-cast.js';

interface CastRecord {
  readonly accounts: readonly AccountRow[];
  readonly roles: readonly AccountRoleRow[];
  readonly cast: readonly CastMember[];
  readonly language: Language;
}

const order: readonly AccessRole[] = ['hr', 'ratifier', 'auditor', 'admin', 'employee'];

/** The named cast by role, each under the first role they hold; everybody where nobody was named. */
export function castView({ accounts, roles, cast, language }: CastRecord) {
  const parts = new Map(cast.map(({ email, part }) => [email, part[language]]));
  const people = accounts
    .filter(({ email, lockedAt }) => lockedAt === null && (cast.length === 0 || parts.has(email)))
    .map(({ id, email, name }) => {
      const held = roles.filter(({ accountId }) => accountId === id).map(({ role }): AccessRole => role);
      return {
        email,
        name,
        part: parts.get(email) ?? email,
        role: order.find((role) => held.includes(role)) ?? 'employee',
      };
    });
  const groups = order.map((role) => ({ role, people: people.filter((person) => person.role === role) }));
  return { groups: groups.filter((group) => group.people.length > 0) };
}
