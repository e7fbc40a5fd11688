import { TableMigration } from '../table-migration.js';
import { bigint, identifier, moment, varchar } from '../tables.js';

export class FilesMigration extends TableMigration {
  constructor() {
    super('0003-files', [
      {
        name: 'stored_file',
        columns: {
          id: identifier,
          key: varchar(200),
          name: varchar(200),
          media_type: varchar(100),
          size: bigint,
          sha256: varchar(64),
          created_at: moment,
        },
        primaryKey: ['id'],
        indexes: [{ columns: ['key'] }, { columns: ['sha256'] }],
      },
    ]);
  }
}
