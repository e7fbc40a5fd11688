import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonRow } from './person.entity.js';

/** A performance rating as it was given, on its day. */
@Entity({ name: 'performance_rating' })
@ForeignKey(() => PersonRow, ['personId'], ['id'], {
  name: 'performance_rating_person_id_fkey',
  onDelete: 'RESTRICT',
})
export class PerformanceRatingRow {
  @PrimaryColumn({
    type: 'varchar',
    length: 36,
    name: 'person_id',
    primaryKeyConstraintName: 'performance_rating_pkey',
  })
  personId: string;

  @PrimaryColumn({
    type: 'varchar',
    length: 10,
    name: 'rated_on',
    primaryKeyConstraintName: 'performance_rating_pkey',
  })
  ratedOn: string;

  /** In the words of the company: `A`, `超出预期`, `4`. */
  @Column({ type: 'varchar', length: 40, name: 'rating' })
  rating: string;
}
