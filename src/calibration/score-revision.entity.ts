import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../database/columns.js';
import { SeatRow } from './seat.entity.js';

/** A score changed after the reveal, with the sentence that explains it. The first score stays on the sheet. */
@Entity({ name: 'score_revision' })
@ForeignKey(() => SeatRow, ['seatId'], ['id'], {
  name: 'score_revision_seat_id_fkey',
  onDelete: 'RESTRICT',
})
export class ScoreRevisionRow {
  @PrimaryColumn({ ...identifier('seat_id'), primaryKeyConstraintName: 'score_revision_pkey' })
  seatId: string;

  @PrimaryColumn({
    name: 'dimension',
    type: 'varchar',
    length: 64,
    primaryKeyConstraintName: 'score_revision_pkey',
  })
  dimension: string;

  /** Counts from 1; the last one holds. */
  @PrimaryColumn({ name: 'sequence', type: 'integer', primaryKeyConstraintName: 'score_revision_pkey' })
  sequence: number;

  /** Null for *can't tell*. */
  @Column({ name: 'value', type: 'integer', nullable: true })
  value: number | null;

  @Column({ name: 'sentence', type: 'text' })
  sentence: string;

  @Column(moment('revised_at'))
  revisedAt: string;
}
