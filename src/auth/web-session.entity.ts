import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../database/columns.js';
import { AccountRow } from './account.entity.js';

/** A browser that is signed in. Its cookie holds the id, of which the database knows the hash alone. */
@Entity({ name: 'web_session' })
@Index('web_session_account_id_index', ['accountId'])
@Index('web_session_expires_at_index', ['expiresAt'])
@ForeignKey(() => AccountRow, ['accountId'], ['id'], {
  name: 'web_session_account_id_fkey',
  onDelete: 'CASCADE',
})
export class WebSessionRow {
  @PrimaryColumn({
    type: 'varchar',
    length: 64,
    name: 'id_hash',
    primaryKeyConstraintName: 'web_session_pkey',
  })
  idHash: string;

  @Column(identifier('account_id', { nullable: true }))
  accountId: string | null;

  /** JSON, as the session plugin writes it. */
  @Column({ type: 'text', name: 'data' })
  data: string;

  @Column(moment('expires_at'))
  expiresAt: string;
}
