import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { day, identifier, moment } from '../database/columns.js';
import type { SessionRecord } from '../domain/workflow/case-record.js';
import type { SessionState } from '../domain/workflow/session-state.js';

/** One sitting of a committee. `snapshot` is the machine's own memory, the columns beside it are derived from it. */
@Entity({ name: 'calibration_session' })
@Check('calibration_session_version_check', '"version" >= 0')
@Index('calibration_session_cycle_id_number_key', ['cycleId', 'number'], { unique: true })
@Index('calibration_session_facilitator_id_index', ['facilitatorId'])
export class SessionRow {
  @PrimaryColumn({ ...identifier('id'), primaryKeyConstraintName: 'calibration_session_pkey' })
  id: string;

  @Column(identifier('cycle_id'))
  cycleId: string;

  /** Counts from 1 within the cycle: what people say instead of the id. */
  @Column({ name: 'number', type: 'integer' })
  number: number;

  @Column(identifier('committee_id'))
  committeeId: string;

  /** From HR, without a vote. */
  @Column(identifier('facilitator_id'))
  facilitatorId: string;

  @Column(day('meeting_on'))
  meetingOn: string;

  @Column({ name: 'state', type: 'varchar', length: 16 })
  state: SessionState;

  @Column(moment('roster_published_at', { nullable: true }))
  rosterPublishedAt: string | null;

  /** Last day for addenda and challenges. */
  @Column(day('addenda_until', { nullable: true }))
  addendaUntil: string | null;

  @Column(identifier('presented_case_id', { nullable: true }))
  presentedCaseId: string | null;

  @Column(moment('closed_at', { nullable: true }))
  closedAt: string | null;

  @Column({ name: 'snapshot', type: 'simple-json' })
  snapshot: SessionRecord['snapshot'];

  @Column({ name: 'machine_version', type: 'integer' })
  machineVersion: number;

  /** Counts the changes; who writes with an older one loses. */
  @Column({ name: 'version', type: 'integer' })
  version: number;

  @Column(moment('created_at'))
  createdAt: string;
}
