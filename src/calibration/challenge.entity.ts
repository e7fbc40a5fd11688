import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../database/columns.js';
import { SeatRow } from './seat.entity.js';

/** The candidate doubts that a member is impartial; HR decides with a reason. */
@Entity({ name: 'seat_challenge' })
@Check('seat_challenge_decision_check', `("accepted" IS NULL) = ("decided_at" IS NULL)`)
@Index('seat_challenge_case_id_index', ['caseId'])
@Index('seat_challenge_seat_id_key', ['seatId'], { unique: true })
@ForeignKey(() => SeatRow, ['seatId'], ['id'], { name: 'seat_challenge_seat_id_fkey', onDelete: 'RESTRICT' })
export class ChallengeRow {
  @PrimaryColumn({ ...identifier('id'), primaryKeyConstraintName: 'seat_challenge_pkey' })
  id: string;

  @Column(identifier('case_id'))
  caseId: string;

  @Column(identifier('seat_id'))
  seatId: string;

  @Column({ name: 'reason', type: 'text' })
  reason: string;

  @Column(moment('filed_at'))
  filedAt: string;

  @Column({ name: 'accepted', type: 'boolean', nullable: true })
  accepted: boolean | null;

  @Column(identifier('decided_by', { nullable: true }))
  decidedBy: string | null;

  @Column({ name: 'decision_reason', type: 'text', nullable: true })
  decisionReason: string | null;

  @Column(moment('decided_at', { nullable: true }))
  decidedAt: string | null;
}
