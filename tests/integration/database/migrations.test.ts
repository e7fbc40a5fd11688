import { beforeAll, expect, it } from '@jest/globals';
import { migrations } from '../../../src/database/migrations.js';
import { describeOnBothDatabases, type TestDatabase } from '../../support/databases.js';
import { schemaOf, type Schema } from '../../support/schema.js';

describeOnBothDatabases('The migrations', (database) => {
  let first: Schema;

  beforeAll(async () => {
    first = await schemaOf(database.database);
  });

  it('make exactly the tables that the entities describe', async () => {
    expect(await drift(database)).toEqual([]);
  });

  it('make the triggers that keep the log as it is', () => {
    expect(first.triggers).toEqual(
      expect.arrayContaining([
        'log_line_refuses_delete',
        'log_line_refuses_update',
        'log_particulars_refuses_update',
        'access_log_refuses_update',
      ]),
    );
  });

  it('make partial indexes', () => {
    expect(first.partialIndexes).toEqual(
      expect.arrayContaining(['job_kind_key_waiting_key', 'job_run_after_index', 'job_updated_at_index']),
    );
  });

  it('can be taken back to an empty database and made again, the same', async () => {
    const { writer } = database.database;
    for (let count = 0; count < migrations.length; count++) await writer.undoLastMigration();
    expect(await schemaOf(database.database)).toEqual({ tables: [], triggers: [], partialIndexes: [] });
    await writer.runMigrations({ transaction: 'each' });
    expect(await schemaOf(database.database)).toEqual(first);
    expect(await drift(database)).toEqual([]);
  });
});

/** What TypeORM would change to bring the tables in line with the entities. */
async function drift({ database }: TestDatabase): Promise<string[]> {
  const { upQueries } = await database.writer.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}
