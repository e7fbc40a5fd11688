import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../database/columns.js';
import { SeatRow } from './seat.entity.js';

/** A member's note for oneself: read by nobody else, deleted when the session closes. */
@Entity({ name: 'own_note' })
@ForeignKey(() => SeatRow, ['seatId'], ['id'], { name: 'own_note_seat_id_fkey', onDelete: 'RESTRICT' })
export class OwnNoteRow {
  @PrimaryColumn({ ...identifier('seat_id'), primaryKeyConstraintName: 'own_note_pkey' })
  seatId: string;

  @PrimaryColumn({
    name: 'dimension',
    type: 'varchar',
    length: 64,
    primaryKeyConstraintName: 'own_note_pkey',
  })
  dimension: string;

  @Column({ name: 'words', type: 'text' })
  words: string;

  @Column(moment('updated_at'))
  updatedAt: string;
}
