import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../database/columns.js';
import { SessionRow } from './session.entity.js';

/** A case on the agenda of a session. It stays there, marked, when the case moved on to another session. */
@Entity({ name: 'agenda_item' })
@Check('agenda_item_left_check', `("left_at" IS NULL) = ("left_because" IS NULL)`)
@Index('agenda_item_session_id_number_key', ['sessionId', 'number'], { unique: true })
@Index('agenda_item_case_id_open_key', ['caseId'], { unique: true, where: '"left_at" IS NULL' })
@ForeignKey(() => SessionRow, ['sessionId'], ['id'], {
  name: 'agenda_item_session_id_fkey',
  onDelete: 'RESTRICT',
})
export class AgendaItemRow {
  @PrimaryColumn({ ...identifier('id'), primaryKeyConstraintName: 'agenda_item_pkey' })
  id: string;

  @Column(identifier('session_id'))
  sessionId: string;

  @Column(identifier('case_id'))
  caseId: string;

  @Column({ name: 'revision', type: 'integer' })
  revision: number;

  /** Counts from 1 within the session: all that a recused seat learns of the case. */
  @Column({ name: 'number', type: 'integer' })
  number: number;

  @Column(moment('added_at'))
  addedAt: string;

  @Column(moment('left_at', { nullable: true }))
  leftAt: string | null;

  @Column({ name: 'left_because', type: 'varchar', length: 16, nullable: true })
  leftBecause: 'quorum' | 'time' | 'other' | 'reopened' | 'assigned-anew' | 'left' | null;
}

const keeping: readonly AgendaItemRow['leftBecause'][] = [null, 'quorum', 'time', 'other', 'reopened'];

/** What left an agenda while it was being worked on keeps its time: nobody who was told an hour is called earlier. */
export function keepsTime({ leftBecause }: AgendaItemRow): boolean {
  return keeping.includes(leftBecause);
}
