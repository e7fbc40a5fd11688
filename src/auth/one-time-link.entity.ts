import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../database/columns.js';
import { AccountRow } from './account.entity.js';

export type LinkPurpose = 'first-admin' | 'password';

/** A link that opens one door once. Only the hash of its token is kept, and the row goes when it was used. */
@Entity({ name: 'one_time_link' })
@Index('one_time_link_account_id_index', ['accountId'])
@Check('one_time_link_purpose_check', `"purpose" IN ('first-admin', 'password')`)
@ForeignKey(() => AccountRow, ['accountId'], ['id'], {
  name: 'one_time_link_account_id_fkey',
  onDelete: 'CASCADE',
})
export class OneTimeLinkRow {
  @PrimaryColumn({
    type: 'varchar',
    length: 64,
    name: 'token_hash',
    primaryKeyConstraintName: 'one_time_link_pkey',
  })
  tokenHash: string;

  @Column({ type: 'varchar', length: 12, name: 'purpose' })
  purpose: LinkPurpose;

  @Column(identifier('account_id', { nullable: true }))
  accountId: string | null;

  @Column(moment('expires_at'))
  expiresAt: string;
}
