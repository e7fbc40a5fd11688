import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../database/columns.js';
import type { SeatOffice, SeatStatus } from '../domain/calibration/seat.js';

/** One member's place in the committee for one case and one revision of it. */
@Entity({ name: 'seat' })
@Check('seat_status_check', `"status" IN ('open', 'recused', 'empty', 'reserve')`)
@Check('seat_recusal_check', `("status" = 'recused') = ("recusal" IS NOT NULL)`)
@Index('seat_case_id_revision_person_id_key', ['caseId', 'revision', 'personId'], { unique: true })
@Index('seat_person_id_index', ['personId'])
export class SeatRow {
  @PrimaryColumn({ ...identifier('id'), primaryKeyConstraintName: 'seat_pkey' })
  id: string;

  @Column(identifier('case_id'))
  caseId: string;

  @Column({ name: 'revision', type: 'integer' })
  revision: number;

  @Column(identifier('person_id'))
  personId: string;

  @Column({ name: 'number', type: 'integer' })
  number: number;

  @Column({ name: 'office', type: 'varchar', length: 10 })
  office: SeatOffice;

  @Column({ name: 'rank', type: 'integer' })
  rank: number;

  @Column({ name: 'status', type: 'varchar', length: 8 })
  status: SeatStatus;

  /** Where the conflict was found, never what it is. */
  @Column({ name: 'recusal', type: 'varchar', length: 8, nullable: true })
  recusal: 'computed' | 'declared' | null;

  @Column(moment('changed_at'))
  changedAt: string;
}
