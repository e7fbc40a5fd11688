import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { moment } from '../database/columns.js';
import type { AmendmentChanges } from '../domain/workflow/cycle-event.js';
import { CycleRow } from './cycle.entity.js';

/** A change of a cycle after OPEN, numbered, with its reason. Rows are only ever added. */
@Entity({ name: 'cycle_amendment' })
@Check('cycle_amendment_number_check', '"number" > 0')
@ForeignKey(() => CycleRow, ['cycleId'], ['id'], {
  name: 'cycle_amendment_cycle_id_fkey',
  onDelete: 'RESTRICT',
})
export class AmendmentRow {
  @PrimaryColumn({
    type: 'varchar',
    length: 36,
    name: 'cycle_id',
    primaryKeyConstraintName: 'cycle_amendment_pkey',
  })
  cycleId: string;

  /** From 1. */
  @PrimaryColumn({ type: 'integer', name: 'number', primaryKeyConstraintName: 'cycle_amendment_pkey' })
  number: number;

  @Column({ type: 'text', name: 'reason' })
  reason: string;

  @Column({ type: 'simple-json', name: 'changes' })
  changes: AmendmentChanges;

  @Column({ type: 'varchar', length: 80, name: 'actor' })
  actor: string;

  @Column(moment('made_at'))
  madeAt: string;
}
