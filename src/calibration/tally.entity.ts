import { Column, Entity, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../database/columns.js';
import type { TallyResult } from '../domain/calibration/tally.js';

/** What a closed ballot came to. It stays, whatever happens to the case afterwards. */
@Entity({ name: 'tally' })
export class TallyRow {
  @PrimaryColumn({ ...identifier('case_id'), primaryKeyConstraintName: 'tally_pkey' })
  caseId: string;

  @PrimaryColumn({ name: 'revision', type: 'integer', primaryKeyConstraintName: 'tally_pkey' })
  revision: number;

  @PrimaryColumn({ name: 'sitting', type: 'integer', primaryKeyConstraintName: 'tally_pkey' })
  sitting: number;

  @PrimaryColumn({ name: 'round', type: 'integer', primaryKeyConstraintName: 'tally_pkey' })
  round: number;

  @Column({ name: 'promote', type: 'integer' })
  promote: number;

  @Column({ name: 'decline', type: 'integer' })
  decline: number;

  @Column({ name: 'abstain', type: 'integer' })
  abstain: number;

  @Column({ name: 'open_seats', type: 'integer' })
  openSeats: number;

  @Column({ name: 'quorum', type: 'integer' })
  quorum: number;

  @Column({ name: 'result', type: 'varchar', length: 12 })
  result: TallyResult;

  @Column(moment('closed_at'))
  closedAt: string;
}
