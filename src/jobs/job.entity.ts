import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { moment } from '../database/columns.js';

export type JobState = 'pending' | 'done' | 'failed';

/** Work to do outside a request. A leased job is pending: whoever has the lease is at it. */
@Entity({ name: 'job' })
@Index('job_run_after_index', ['runAfter'], { where: `"state" = 'pending'` })
@Index('job_kind_key_waiting_key', ['kind', 'key'], {
  unique: true,
  where: `"state" = 'pending' AND "attempts" = 0`,
})
@Index('job_updated_at_index', ['updatedAt'], { where: `"state" = 'done'` })
@Check('job_state_check', `"state" IN ('pending', 'done', 'failed')`)
export class JobRow {
  @PrimaryColumn({ type: 'varchar', length: 80, name: 'id', primaryKeyConstraintName: 'job_pkey' })
  id: string;

  @Column({ type: 'varchar', length: 80, name: 'kind' })
  kind: string;

  /** Unique among the jobs of a kind that nobody has begun. */
  @Column({ type: 'varchar', length: 120, name: 'key', nullable: true })
  key: string | null;

  /** JSON. */
  @Column({ type: 'text', name: 'payload' })
  payload: string;

  @Column({ type: 'varchar', length: 10, name: 'state' })
  state: JobState;

  /** Why the last attempt failed. */
  @Column({ type: 'text', name: 'reason', nullable: true })
  reason: string | null;

  @Column({ type: 'integer', name: 'attempts' })
  attempts: number;

  @Column(moment('run_after'))
  runAfter: string;

  @Column({ type: 'varchar', length: 36, name: 'lease_owner', nullable: true })
  leaseOwner: string | null;

  @Column(moment('lease_until', { nullable: true }))
  leaseUntil: string | null;

  /** JSON, as the handler reports it. */
  @Column({ type: 'text', name: 'progress', nullable: true })
  progress: string | null;

  @Column({ type: 'integer', name: 'version' })
  version: number;

  @Column(moment('created_at'))
  createdAt: string;

  @Column(moment('updated_at'))
  updatedAt: string;
}
