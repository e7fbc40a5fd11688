import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../database/columns.js';
import { AccountRow } from './account.entity.js';
import type { GrantedRole } from './granted-role.js';

/** The first of the two people who grant a role asked; the second grants or refuses. */
@Entity({ name: 'role_request' })
@Index('role_request_account_id_role_open_key', ['accountId', 'role'], {
  unique: true,
  where: `"state" = 'open'`,
})
@Check('role_request_state_check', `"state" IN ('open', 'granted', 'refused')`)
@Check(
  'role_request_two_people_check',
  `"decided_by" IS NULL OR "state" = 'refused' OR "decided_by" <> "asked_by"`,
)
@ForeignKey(() => AccountRow, ['accountId'], ['id'], {
  name: 'role_request_account_id_fkey',
  onDelete: 'CASCADE',
})
export class RoleRequestRow {
  @PrimaryColumn({ ...identifier('id'), primaryKeyConstraintName: 'role_request_pkey' })
  id: string;

  @Column(identifier('account_id'))
  accountId: string;

  @Column({ type: 'varchar', length: 12, name: 'role' })
  role: GrantedRole;

  @Column({ type: 'simple-json', name: 'departments' })
  departments: string[];

  @Column({ type: 'varchar', length: 10, name: 'state' })
  state: 'open' | 'granted' | 'refused';

  @Column(identifier('asked_by'))
  askedBy: string;

  @Column(moment('asked_at'))
  askedAt: string;

  @Column(identifier('decided_by', { nullable: true }))
  decidedBy: string | null;

  @Column(moment('decided_at', { nullable: true }))
  decidedAt: string | null;
}
