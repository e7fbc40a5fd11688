import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../../database/columns.js';

/** What a call with a key was answered: given again to whoever sends the same call with the same key. */
@Entity({ name: 'idempotent_answer' })
@Index('idempotent_answer_answered_at_index', ['answeredAt'])
export class IdempotentAnswerRow {
  @PrimaryColumn({ ...identifier('account_id'), primaryKeyConstraintName: 'idempotent_answer_pkey' })
  accountId: string;

  @PrimaryColumn({
    type: 'varchar',
    length: 64,
    name: 'key_hash',
    primaryKeyConstraintName: 'idempotent_answer_pkey',
  })
  keyHash: string;

  /** Of method, address and body. */
  @Column({ type: 'varchar', length: 64, name: 'request_hash' })
  requestHash: string;

  /** JSON; empty for an answer without a body. */
  @Column({ type: 'text', name: 'answer' })
  answer: string;

  @Column(moment('answered_at'))
  answeredAt: string;
}
