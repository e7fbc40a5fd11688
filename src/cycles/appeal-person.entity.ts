import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonRow } from '../people/person.entity.js';
import { CycleRow } from './cycle.entity.js';

/** Somebody who is ready to sit on an appeal panel of the cycle. */
@Entity({ name: 'cycle_appeal_person' })
@ForeignKey(() => CycleRow, ['cycleId'], ['id'], {
  name: 'cycle_appeal_person_cycle_id_fkey',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => PersonRow, ['personId'], ['id'], {
  name: 'cycle_appeal_person_person_id_fkey',
  onDelete: 'RESTRICT',
})
export class AppealPersonRow {
  @PrimaryColumn({
    type: 'varchar',
    length: 36,
    name: 'cycle_id',
    primaryKeyConstraintName: 'cycle_appeal_person_pkey',
  })
  cycleId: string;

  @PrimaryColumn({
    type: 'varchar',
    length: 36,
    name: 'person_id',
    primaryKeyConstraintName: 'cycle_appeal_person_pkey',
  })
  personId: string;
}
