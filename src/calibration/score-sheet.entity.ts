import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../database/columns.js';
import { SeatRow } from './seat.entity.js';

/** One dimension on a sheet. `value: null` without `cannotTell` is no answer yet. */
export interface SheetAnswer {
  readonly value: number | null;
  readonly cannotTell: boolean;
  readonly evidenceIds: readonly string[];
}

/** Dimension → answer. */
export type SheetAnswers = Readonly<Record<string, SheetAnswer>>;

/** A member's first, blind scores on one case: a draft that only its author sees, then fixed. */
@Entity({ name: 'score_sheet' })
@ForeignKey(() => SeatRow, ['seatId'], ['id'], { name: 'score_sheet_seat_id_fkey', onDelete: 'RESTRICT' })
export class ScoreSheetRow {
  @PrimaryColumn({ ...identifier('seat_id'), primaryKeyConstraintName: 'score_sheet_pkey' })
  seatId: string;

  @Column({ name: 'answers', type: 'simple-json' })
  answers: SheetAnswers;

  @Column(moment('handed_in_at', { nullable: true }))
  handedInAt: string | null;

  @Column({ name: 'version', type: 'integer' })
  version: number;

  @Column(moment('updated_at'))
  updatedAt: string;
}
