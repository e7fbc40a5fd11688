import type { QueryRunner } from 'typeorm';
import { profileOf } from '../profile.js';
import { TableMigration } from '../table-migration.js';
import { identifier, varchar } from '../tables.js';

/** Words by which people are found. They are filled when the server starts, because making them takes more than SQL. */
export class SearchWordsMigration extends TableMigration {
  constructor() {
    super('0017-search-words', [
      {
        name: 'person_word',
        columns: { person_id: identifier, word: varchar(80) },
        primaryKey: ['person_id', 'word'],
        references: [{ columns: ['person_id'], table: 'person', onDelete: 'CASCADE' }],
      },
      {
        name: 'department_word',
        columns: { word: varchar(80), department: varchar(200) },
        primaryKey: ['word', 'department'],
      },
    ]);
  }

  /** The beginnings of a word are a range only where texts are compared byte by byte, which PostgreSQL must be told. */
  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    const word = profileOf(runner.dataSource).comparesBytes ? '"word"' : '"word" COLLATE "C"';
    await runner.query(`CREATE INDEX "person_word_word_index" ON "person_word" (${word}, "person_id")`);
  }
}
