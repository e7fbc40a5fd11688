import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { day, identifier, moment } from '../../database/columns.js';
import { PersonRow } from '../../people/person.entity.js';

export const goalStates = ['open', 'done', 'dropped'] as const;
export type GoalState = (typeof goalStates)[number];

/** Something that somebody means to learn or to show, in their own words. */
@Entity({ name: 'development_goal' })
@Check('development_goal_state_check', `"state" IN ('open', 'done', 'dropped')`)
@Index('development_goal_person_id_created_at_index', ['personId', 'createdAt'])
@ForeignKey(() => PersonRow, ['personId'], ['id'], {
  name: 'development_goal_person_id_fkey',
  onDelete: 'RESTRICT',
})
export class DevelopmentGoalRow {
  @PrimaryColumn({ ...identifier('id'), primaryKeyConstraintName: 'development_goal_pkey' })
  id: string;

  @Column(identifier('person_id'))
  personId: string;

  @Column({ type: 'varchar', length: 500, name: 'words' })
  words: string;

  /** The criterion it is about, if any. */
  @Column({ type: 'varchar', length: 200, name: 'criterion_id', nullable: true })
  criterionId: string | null;

  @Column(day('until', { nullable: true }))
  until: string | null;

  @Column({ type: 'varchar', length: 8, name: 'state' })
  state: GoalState;

  /** Counts the changes; who writes with an older one loses. */
  @Column({ type: 'integer', name: 'version' })
  version: number;

  @Column(moment('created_at'))
  createdAt: string;
}
