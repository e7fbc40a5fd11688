import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LogLineRow } from './log-line.entity.js';

/** What a line says about people. The row may be erased, its hash stays in the line. */
@Entity({ name: 'log_particulars' })
@ForeignKey(() => LogLineRow, ['stream', 'sequence'], ['stream', 'sequence'], {
  name: 'log_particulars_stream_sequence_fkey',
  onDelete: 'RESTRICT',
})
export class LogParticularsRow {
  @PrimaryColumn({
    type: 'varchar',
    length: 80,
    name: 'stream',
    primaryKeyConstraintName: 'log_particulars_pkey',
  })
  stream: string;

  @PrimaryColumn({ type: 'integer', name: 'sequence', primaryKeyConstraintName: 'log_particulars_pkey' })
  sequence: number;

  /** 16 random bytes in hexadecimal, so that short texts can't be guessed from their hash. */
  @Column({ type: 'varchar', length: 32, name: 'salt' })
  salt: string;

  /** Canonical JSON. */
  @Column({ type: 'text', name: 'body' })
  body: string;
}
