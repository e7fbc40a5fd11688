import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { moment } from '../database/columns.js';

/** A line of a stream as it is stored. Lines are only ever added. */
@Entity({ name: 'log_line' })
@Check('log_line_sequence_check', '"sequence" > 0')
export class LogLineRow {
  @PrimaryColumn({ type: 'varchar', length: 80, name: 'stream', primaryKeyConstraintName: 'log_line_pkey' })
  stream: string;

  @PrimaryColumn({ type: 'integer', name: 'sequence', primaryKeyConstraintName: 'log_line_pkey' })
  sequence: number;

  @Column({ type: 'varchar', length: 80, name: 'type' })
  type: string;

  @Column({ type: 'varchar', length: 80, name: 'actor' })
  actor: string;

  @Column({ type: 'varchar', length: 80, name: 'on_behalf_of', nullable: true })
  onBehalfOf: string | null;

  @Column(moment('time'))
  time: string;

  @Column({ type: 'varchar', length: 80, name: 'reason_code', nullable: true })
  reasonCode: string | null;

  /** Canonical JSON, or null. */
  @Column({ type: 'text', name: 'effect', nullable: true })
  effect: string | null;

  @Column({ type: 'varchar', length: 64, name: 'particulars_hash', nullable: true })
  particularsHash: string | null;

  @Column({ type: 'varchar', length: 64, name: 'previous_hash' })
  previousHash: string;

  @Column({ type: 'varchar', length: 64, name: 'hash' })
  hash: string;
}
