import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { day, identifier, moment } from '../database/columns.js';
import type { ApiScope } from '../web/api/scope.js';
import { AccountRow } from './account.entity.js';

/** What a program of somebody's comes with instead of a session. Nobody can read the token from it. */
@Entity({ name: 'personal_token' })
@Unique('personal_token_token_hash_key', ['tokenHash'])
@Index('personal_token_account_id_index', ['accountId'])
@ForeignKey(() => AccountRow, ['accountId'], ['id'], {
  name: 'personal_token_account_id_fkey',
  onDelete: 'CASCADE',
})
export class PersonalTokenRow {
  @PrimaryColumn({ ...identifier('id'), primaryKeyConstraintName: 'personal_token_pkey' })
  id: string;

  @Column(identifier('account_id'))
  accountId: string;

  @Column({ type: 'varchar', length: 80, name: 'name' })
  name: string;

  @Column({ type: 'simple-json', name: 'scopes' })
  scopes: ApiScope[];

  @Column({ type: 'varchar', length: 64, name: 'token_hash' })
  tokenHash: string;

  @Column(moment('created_at'))
  createdAt: string;

  @Column(moment('expires_at'))
  expiresAt: string;

  /** The last day, UTC, on which somebody came with it. */
  @Column(day('last_used_on', { nullable: true }))
  lastUsedOn: string | null;

  @Column(moment('revoked_at', { nullable: true }))
  revokedAt: string | null;
}
