import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from '@jest/globals';
import { projectFolder } from '../../../src/config/configuration.js';
import { describeOnBothDatabases } from '../../support/databases.js';

const execute = promisify(execFile);

interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

describeOnBothDatabases('The command `rungs audit`', (database) => {
  let file: string;

  beforeAll(async () => {
    file = path.join(database.configuration.dataFolder, 'log.jsonl');
    const entry = { stream: 'case:1', type: 'moved', actor: 'person-1', particulars: { comment: '很好' } };
    await database.unitOfWork.run(() => database.auditLog.append(entry));
  });

  const rungs = async (...words: string[]): Promise<Answer> => {
    const { dataFolder, databaseUrl } = database.configuration;
    const loader = path.join(projectFolder, 'bench', 'register.js');
    const environment = { ...process.env, NODE_OPTIONS: '', RUNGS_DATA_DIR: dataFolder };
    const env = databaseUrl === null ? environment : { ...environment, DATABASE_URL: databaseUrl };
    const options = { cwd: projectFolder, env };
    const call = execute(process.execPath, ['--import', loader, 'src/cli.ts', 'audit', ...words], options);
    return call.then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: Answer) => ({ code: error.code, stdout: error.stdout, stderr: error.stderr }),
    );
  };

  it('verifies the database beside the running server', async () => {
    expect(await rungs('verify')).toMatchObject({
      code: 0,
      stdout:
        'The log is whole: 1 lines in 1 streams, 0 recorded heads compared, 0 lines with erased particulars.\n',
    });
  });

  it('writes an export that verifies without the database', async () => {
    expect((await rungs('export', file)).stdout).toBe(`Wrote 1 streams to ${file}.\n`);
    expect(await rungs('verify', file)).toMatchObject({ code: 0 });
  });

  it('ends with status 1 and names stream and line when something was changed', async () => {
    await writeFile(file, (await readFile(file, 'utf8')).replace('person-1', 'person-2'));
    const answer = await rungs('verify', file);
    expect(answer.code).toBe(1);
    expect(answer.stdout).toContain('case:1, line 1: the line was changed after it was written');
    const { stdout } = await rungs('verify', file, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      lines: 1,
      faults: [{ stream: 'case:1', sequence: 1, code: 'changed-line' }],
    });
  });

  it('compares with heads that were published', async () => {
    const heads = path.join(database.configuration.dataFolder, 'heads.json');
    await writeFile(heads, JSON.stringify([{ stream: 'case:1', sequence: 2, hash: '0'.repeat(64) }]));
    const answer = await rungs('verify', '--heads', heads);
    expect(answer.code).toBe(1);
    expect(answer.stdout).toContain('case:1, line 2: this line was recorded as the last one, and is gone');
  });

  it('compares with a head as a mail names it, given as a word or in the text of the mail', async () => {
    const [{ sequence, hash } = { sequence: 0, hash: '' }] = await database.auditLog.heads(['case:1']);
    const whole = await rungs('verify', '--head', `case:1:${sequence}:${hash}`);
    expect(whole.code).toBe(0);
    expect(whole.stdout).toContain('1 recorded heads compared');
    const mail = path.join(database.configuration.dataFolder, 'mail.txt');
    await writeFile(mail, `Dear auditor,\n> case:1:1:${'0'.repeat(64)}\n`);
    const answer = await rungs('verify', '--heads', mail);
    expect(answer.code).toBe(1);
    expect(answer.stdout).toContain('case:1, line 1: this line was recorded with another hash');
    expect((await rungs('verify', '--head', 'case:1')).stderr).toContain('case:1 names no head');
  });

  it("says in a line which file it can't read", async () => {
    const answer = await rungs('verify', 'package.json');
    expect(answer).toMatchObject({ code: 1, stdout: '' });
    expect(answer.stderr).toBe('Line 1 of package.json is no line of a log export. Export the log anew.\n');
  });
});
