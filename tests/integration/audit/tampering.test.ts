import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, it } from '@jest/globals';
import { verifyExport, writeExport } from '../../../src/audit/log-export.js';
import type { StreamHead } from '../../../src/audit/log-line.js';
import { recordHeads } from '../../../src/audit/recorded-heads.js';
import { reportInWords } from '../../../src/audit/report-text.js';
import type { LogFault } from '../../../src/audit/verify.js';
import { verifyDatabase } from '../../../src/audit/verify-database.js';
import { dropRefusals, refuse } from '../../../src/database/triggers.js';
import { describeOnBothDatabases } from '../../support/databases.js';

describeOnBothDatabases('Tampering with the log', (database) => {
  let round = 0;
  let stream = '';

  beforeEach(async () => {
    await clear();
    stream = `case:${++round}`;
    for (const comment of ['first', 'second', 'third']) await append(comment);
    await database.unitOfWork.run(() => recordHeads(database.auditLog, 'cycle:1', [stream]));
  });

  const append = (comment: string) =>
    database.unitOfWork.run(() =>
      database.auditLog.append({
        stream,
        type: 'moved',
        actor: 'person-1',
        effect: { to: comment },
        particulars: { comment },
      }),
    );

  it('is not found where there was none', async () => {
    const report = await verifyDatabase(database.database);
    expect(report).toEqual({ streams: 2, lines: 4, erased: 0, heads: 1, faults: [] });
    expect(reportInWords(report)).toContain('The log is whole: 4 lines in 2 streams');
  });

  it.each(['type', 'actor', 'on_behalf_of', 'time', 'reason_code'])(
    'shows in a changed %s',
    async (column) => {
      await forge(`UPDATE log_line SET ${column} = 'forged' WHERE ${second()}`);
      expect(await faults()).toEqual([fault(2, 'changed-line')]);
    },
  );

  it('shows in a changed effect', async () => {
    await forge(`UPDATE log_line SET effect = '{"to":"forged"}' WHERE ${second()}`);
    expect(await faults()).toEqual([fault(2, 'changed-line')]);
  });

  it('shows in an effect that is no JSON any more', async () => {
    await forge(`UPDATE log_line SET effect = '{' WHERE ${second()}`);
    expect(await faults()).toEqual([fault(2, 'changed-line')]);
  });

  it('shows in changed words about people', async () => {
    await forge(`UPDATE log_particulars SET body = '{"comment":"forged"}' WHERE ${second()}`);
    expect(await faults()).toEqual([fault(2, 'changed-particulars')]);
  });

  it('shows where a line is gone', async () => {
    await forge(`DELETE FROM log_particulars WHERE ${second()}`, `DELETE FROM log_line WHERE ${second()}`);
    expect(await faults()).toEqual([fault(3, 'out-of-sequence')]);
  });

  it('shows where the end is cut off, since the last recorded head', async () => {
    const third = second().replace('2', '3');
    await forge(`DELETE FROM log_particulars WHERE ${third}`, `DELETE FROM log_line WHERE ${third}`);
    expect(await faults()).toEqual([fault(3, 'head-missing')]);
  });

  it('shows where a whole stream is gone', async () => {
    await forge(
      `DELETE FROM log_particulars WHERE stream = '${stream}'`,
      `DELETE FROM log_line WHERE stream = '${stream}'`,
    );
    expect(await faults()).toEqual([fault(3, 'head-missing')]);
  });

  it('shows where a whole stream was written anew with hashes that fit', async () => {
    await forge(
      `DELETE FROM log_particulars WHERE stream = '${stream}'`,
      `DELETE FROM log_line WHERE stream = '${stream}'`,
    );
    for (const comment of ['first', 'forged', 'third']) await append(comment);
    expect(await faults()).toEqual([fault(3, 'head-differs')]);
  });

  it('shows against heads that were published, even where the record was rewritten as well', async () => {
    const published: StreamHead[] = [{ stream, sequence: 3, hash: '1'.repeat(64) }];
    const report = await verifyDatabase(database.database, published);
    expect(report.faults).toEqual([fault(3, 'head-differs')]);
  });

  it('shows in an export, without a database', async () => {
    const file = await exported();
    expect((await verifyExport(file)).faults).toEqual([]);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('person-1', 'person-2'));
    const report = await verifyExport(file);
    expect(report.faults).toEqual([fault(1, 'changed-line')]);
    expect(reportInWords(report)).toContain(`${stream}, line 1: the line was changed`);
  });

  it('shows in an export that ends early', async () => {
    const file = await exported();
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    await writeFile(file, lines.slice(0, -1).join('\n'));
    await expect(verifyExport(file)).rejects.toThrow('ends in the middle');
  });

  it('is no matter of streams that a partial export leaves out', async () => {
    const file = path.join(database.configuration.dataFolder, `partial-${round}.jsonl`);
    await database.database.snapshot((entities) => writeExport(entities, file, ['cycle:1']));
    expect(await verifyExport(file)).toMatchObject({ streams: 1, faults: [] });
  });

  const second = (): string => `stream = '${stream}' AND sequence = 2`;
  const fault = (sequence: number, code: LogFault['code']): LogFault => ({ stream, sequence, code });
  const faults = async (): Promise<readonly LogFault[]> => (await verifyDatabase(database.database)).faults;

  async function exported(): Promise<string> {
    const file = path.join(database.configuration.dataFolder, `log-${round}.jsonl`);
    await database.database.snapshot((entities) => writeExport(entities, file));
    return file;
  }

  const clear = (): Promise<void> => forge('DELETE FROM log_particulars', 'DELETE FROM log_line');

  /** Changes the log as somebody could who owns the database: by taking the triggers off first. */
  async function forge(...statements: string[]): Promise<void> {
    const runner = database.database.writer.createQueryRunner();
    const { profile } = database.database;
    await dropRefusals(runner, profile, 'log_line', ['UPDATE', 'DELETE']);
    await dropRefusals(runner, profile, 'log_particulars', ['UPDATE']);
    for (const statement of statements) await runner.query(statement);
    await refuse(runner, profile, 'log_line', ['UPDATE', 'DELETE']);
    await refuse(runner, profile, 'log_particulars', ['UPDATE']);
    await runner.release();
  }
});
