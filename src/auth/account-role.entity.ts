import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../database/columns.js';
import { AccountRow } from './account.entity.js';
import type { GrantedRole } from './granted-role.js';

/** A role that an account holds beside `employee`, which everyone has. */
@Entity({ name: 'account_role' })
@Check('account_role_role_check', `"role" IN ('hr', 'ratifier', 'auditor', 'admin')`)
@ForeignKey(() => AccountRow, ['accountId'], ['id'], {
  name: 'account_role_account_id_fkey',
  onDelete: 'CASCADE',
})
export class AccountRoleRow {
  @PrimaryColumn({ ...identifier('account_id'), primaryKeyConstraintName: 'account_role_pkey' })
  accountId: string;

  @PrimaryColumn({ type: 'varchar', length: 12, name: 'role', primaryKeyConstraintName: 'account_role_pkey' })
  role: GrantedRole;

  /** The departments that `hr` covers; empty means all. */
  @Column({ type: 'simple-json', name: 'departments' })
  departments: string[];

  /** The account that asked for the grant. */
  @Column(identifier('granted_by'))
  grantedBy: string;

  /** The account that confirmed it; null where one person granted alone. */
  @Column(identifier('confirmed_by', { nullable: true }))
  confirmedBy: string | null;

  @Column(moment('granted_at'))
  grantedAt: string;
}
