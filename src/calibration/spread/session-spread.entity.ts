import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { identifier, moment } from '../../database/columns.js';
import type { Refusal } from '../../domain/refusal.js';

/** Cases that somebody put on agendas in one step; a job sends them one by one. */
@Entity({ name: 'session_spread' })
@Index('session_spread_cycle_id_index', ['cycleId'])
export class SessionSpreadRow {
  @PrimaryColumn({ ...identifier('id'), primaryKeyConstraintName: 'session_spread_pkey' })
  id: string;

  @Column(identifier('cycle_id'))
  cycleId: string;

  /** In whose name the cases are assigned. */
  @Column(identifier('account_id'))
  accountId: string;

  @Column(moment('created_at'))
  createdAt: string;
}

/** One case of a spread, and what came of it. */
@Entity({ name: 'session_spread_line' })
@Unique('session_spread_line_spread_id_case_id_key', ['spreadId', 'caseId'])
@ForeignKey(() => SessionSpreadRow, ['spreadId'], ['id'], {
  name: 'session_spread_line_spread_id_fkey',
  onDelete: 'CASCADE',
})
export class SessionSpreadLineRow {
  @PrimaryColumn({ ...identifier('spread_id'), primaryKeyConstraintName: 'session_spread_line_pkey' })
  spreadId: string;

  /** The order in which they are sent, and so in which they come onto agendas. */
  @PrimaryColumn({ name: 'number', type: 'integer', primaryKeyConstraintName: 'session_spread_line_pkey' })
  number: number;

  @Column(identifier('case_id'))
  caseId: string;

  @Column(identifier('session_id'))
  sessionId: string;

  /** Null while it waits. */
  @Column(moment('done_at', { nullable: true }))
  doneAt: string | null;

  /** Why the case could not be assigned; null where it was. */
  @Column({ name: 'refusal', type: 'simple-json', nullable: true })
  refusal: Refusal | null;
}
