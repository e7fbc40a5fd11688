import { z } from 'zod';
import { languages } from '../web/language.js';
import type { AccountRoleRow } from './account-role.entity.js';
import type { AccountRow } from './account.entity.js';
import { stateOf } from './account.view.js';
import { grantedRoles } from './granted-role.js';
import type { RoleRequestRow } from './role-request.entity.js';

const role = z.enum(grantedRoles);
const departments = z
  .array(z.string())
  .meta({ description: 'What the role `hr` covers; empty for the whole company', examples: [[]] });

export const accountSchema = z
  .object({
    id: z.string(),
    personId: z.string().nullable(),
    email: z.string().meta({ examples: ['muyang.li@example.com'] }),
    name: z.string().meta({ examples: ['李沐阳'] }),
    language: z.enum(languages),
    state: z
      .enum(['invited', 'active', 'locked'])
      .meta({ description: '`invited`: nobody has chosen a password yet' }),
    roles: z.array(
      z.object({
        role,
        departments,
        grantedAt: z.iso.datetime(),
        alone: z.boolean().meta({ description: 'Granted while one person granted alone' }),
      }),
    ),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Account' });
export type AccountResource = z.infer<typeof accountSchema>;

export const roleRequestSchema = z
  .object({
    id: z.string(),
    accountId: z.string(),
    role,
    departments,
    askedBy: z.string().meta({ description: 'Account of the first person; the second one confirms' }),
    askedAt: z.iso.datetime(),
  })
  .meta({ id: 'RoleRequest' });

export function accountResource(account: AccountRow, roles: readonly AccountRoleRow[]): AccountResource {
  const { id, personId, email, name, language, createdAt } = account;
  return {
    id,
    personId,
    email,
    name,
    language,
    state: stateOf(account),
    roles: roles.map((row) => ({
      role: row.role,
      departments: row.departments,
      grantedAt: row.grantedAt,
      alone: row.confirmedBy === null,
    })),
    createdAt,
  };
}

export function roleRequestResource(row: RoleRequestRow): z.infer<typeof roleRequestSchema> {
  const { id, accountId, departments: covered, askedBy, askedAt } = row;
  return { id, accountId, role: row.role, departments: covered, askedBy, askedAt };
}
