import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../../database/columns.js';
import { PersonRow } from '../../people/person.entity.js';

/** Whether somebody has opened their development plan, and to whom: to the one manager named, not to whoever comes next. */
@Entity({ name: 'development_plan' })
@ForeignKey(() => PersonRow, ['personId'], ['id'], {
  name: 'development_plan_person_id_fkey',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => PersonRow, ['sharedWithId'], ['id'], {
  name: 'development_plan_shared_with_id_fkey',
  onDelete: 'RESTRICT',
})
export class DevelopmentPlanRow {
  @PrimaryColumn({ ...identifier('person_id'), primaryKeyConstraintName: 'development_plan_pkey' })
  personId: string;

  @Column(identifier('shared_with_id', { nullable: true }))
  sharedWithId: string | null;

  @Column(moment('changed_at'))
  changedAt: string;
}
