import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonRow } from '../person.entity.js';

/** A word that finds a person by its beginning. Compared byte by byte on both databases, so that a range of the index is enough. */
@Entity({ name: 'person_word' })
@Index('person_word_word_index', ['word', 'personId'])
@ForeignKey(() => PersonRow, ['personId'], ['id'], {
  name: 'person_word_person_id_fkey',
  onDelete: 'CASCADE',
})
export class PersonWordRow {
  @PrimaryColumn({ name: 'word', type: 'varchar', length: 80, primaryKeyConstraintName: 'person_word_pkey' })
  word: string;

  @PrimaryColumn({
    name: 'person_id',
    type: 'varchar',
    length: 36,
    primaryKeyConstraintName: 'person_word_pkey',
  })
  personId: string;
}

/** A word that finds a department by its beginning. */
@Entity({ name: 'department_word' })
export class DepartmentWordRow {
  @PrimaryColumn({
    name: 'word',
    type: 'varchar',
    length: 80,
    primaryKeyConstraintName: 'department_word_pkey',
  })
  word: string;

  @PrimaryColumn({
    name: 'department',
    type: 'varchar',
    length: 200,
    primaryKeyConstraintName: 'department_word_pkey',
  })
  department: string;
}
