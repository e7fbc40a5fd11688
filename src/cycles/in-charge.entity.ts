import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonRow } from '../people/person.entity.js';
import { CycleRow } from './cycle.entity.js';

/** An HR person in charge of the cases for one target level. */
@Entity({ name: 'cycle_in_charge' })
@ForeignKey(() => CycleRow, ['cycleId'], ['id'], {
  name: 'cycle_in_charge_cycle_id_fkey',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => PersonRow, ['personId'], ['id'], {
  name: 'cycle_in_charge_person_id_fkey',
  onDelete: 'RESTRICT',
})
export class InChargeRow {
  @PrimaryColumn({
    type: 'varchar',
    length: 36,
    name: 'cycle_id',
    primaryKeyConstraintName: 'cycle_in_charge_pkey',
  })
  cycleId: string;

  @PrimaryColumn({
    type: 'varchar',
    length: 64,
    name: 'level',
    primaryKeyConstraintName: 'cycle_in_charge_pkey',
  })
  level: string;

  @PrimaryColumn({
    type: 'varchar',
    length: 36,
    name: 'person_id',
    primaryKeyConstraintName: 'cycle_in_charge_pkey',
  })
  personId: string;
}
