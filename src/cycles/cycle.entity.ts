import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { day, moment } from '../database/columns.js';
import type { CycleRecord } from '../domain/workflow/case-record.js';
import type { CycleCalendar } from '../domain/workflow/cycle-calendar.js';
import type { CyclePolicies } from '../domain/workflow/cycle-policies.js';
import type { CycleState } from '../domain/workflow/cycle-state.js';
import { FrameworkVersionRow } from '../rulebook/framework-version.entity.js';

/** One round of promotions. `snapshot` is the machine's own memory; columns beside it are there to be queried. */
@Entity({ name: 'cycle' })
@Check('cycle_state_check', `"state" IN ('draft', 'open', 'closed', 'cancelled')`)
@Index('cycle_state_index', ['state'])
@ForeignKey(() => FrameworkVersionRow, ['frameworkVersion'], ['version'], {
  name: 'cycle_framework_version_fkey',
  onDelete: 'RESTRICT',
})
export class CycleRow {
  @PrimaryColumn({ type: 'varchar', length: 36, name: 'id', primaryKeyConstraintName: 'cycle_pkey' })
  id: string;

  @Column({ type: 'varchar', length: 120, name: 'name' })
  name: string;

  @Column({ type: 'varchar', length: 10, name: 'state' })
  state: CycleState;

  /** Chosen while in draft, pinned by OPEN. */
  @Column({ type: 'varchar', length: 64, name: 'framework_version' })
  frameworkVersion: string;

  /** Departments whose people take part; null for the whole company. */
  @Column({ type: 'simple-json', name: 'departments', nullable: true })
  departments: string[] | null;

  @Column({ type: 'simple-json', name: 'calendar' })
  calendar: CycleCalendar;

  @Column({ type: 'simple-json', name: 'policies' })
  policies: CyclePolicies;

  @Column(day('nominations_open_on'))
  nominationsOpenOn: string;

  @Column(day('release_on'))
  releaseOn: string;

  @Column(day('effective_on'))
  effectiveOn: string;

  @Column(day('ends_on'))
  endsOn: string;

  @Column(moment('opened_at', { nullable: true }))
  openedAt: string | null;

  /** When it was closed or cancelled. */
  @Column(moment('ended_at', { nullable: true }))
  endedAt: string | null;

  @Column({ type: 'simple-json', name: 'snapshot' })
  snapshot: CycleRecord['snapshot'];

  @Column({ type: 'integer', name: 'machine_version' })
  machineVersion: number;

  /** Counts the changes; who writes with an older one loses. */
  @Column({ type: 'integer', name: 'version' })
  version: number;

  @Column(moment('created_at'))
  createdAt: string;
}
