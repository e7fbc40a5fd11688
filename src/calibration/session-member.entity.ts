import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { identifier } from '../database/columns.js';
import type { SeatOffice } from '../domain/calibration/seat.js';
import { SessionRow } from './session.entity.js';

/** A person of the roster of one session, taken over from the committee when the session was planned. */
@Entity({ name: 'session_member' })
@Check('session_member_office_check', `"office" IN ('chair', 'deputy', 'member', 'alternate')`)
@Index('session_member_person_id_index', ['personId'])
@ForeignKey(() => SessionRow, ['sessionId'], ['id'], {
  name: 'session_member_session_id_fkey',
  onDelete: 'RESTRICT',
})
export class SessionMemberRow {
  @PrimaryColumn({ ...identifier('session_id'), primaryKeyConstraintName: 'session_member_pkey' })
  sessionId: string;

  @PrimaryColumn({ ...identifier('person_id'), primaryKeyConstraintName: 'session_member_pkey' })
  personId: string;

  /** Place in the roster; alternates step in by it. */
  @Column({ name: 'number', type: 'integer' })
  number: number;

  @Column({ name: 'office', type: 'varchar', length: 10 })
  office: SeatOffice;

  /** Of the person's level, or given by HR to somebody outside the framework; 0 where there is none. */
  @Column({ name: 'rank', type: 'integer' })
  rank: number;
}
