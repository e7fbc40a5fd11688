import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../database/columns.js';
import type { BallotChoice } from '../domain/workflow/case-event.js';
import { SeatRow } from './seat.entity.js';

/** A member's vote in one round of one sitting; the last choice counts. */
@Entity({ name: 'ballot' })
@Check('ballot_choice_check', `"choice" IN ('promote', 'decline', 'abstain')`)
@ForeignKey(() => SeatRow, ['seatId'], ['id'], { name: 'ballot_seat_id_fkey', onDelete: 'RESTRICT' })
export class BallotRow {
  @PrimaryColumn({ ...identifier('seat_id'), primaryKeyConstraintName: 'ballot_pkey' })
  seatId: string;

  /** Counts the sittings of the revision from 1: RESCHEDULE voids what was cast before it. */
  @PrimaryColumn({ name: 'sitting', type: 'integer', primaryKeyConstraintName: 'ballot_pkey' })
  sitting: number;

  @PrimaryColumn({ name: 'round', type: 'integer', primaryKeyConstraintName: 'ballot_pkey' })
  round: number;

  @Column({ name: 'choice', type: 'varchar', length: 8 })
  choice: BallotChoice;

  /** The voter was told that the vote differs from their own scores, and kept it. */
  @Column({ name: 'against_own_score', type: 'boolean' })
  againstOwnScore: boolean;

  @Column(moment('cast_at'))
  castAt: string;
}
