import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectFolder } from '../../../src/config/configuration.js';

interface End {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** Starts the real program, and waits for its end. */
function start(script: string, environment: Readonly<Record<string, string>>, ...words: string[]) {
  const loader = path.join(projectFolder, 'bench', 'register.js');
  const { DATABASE_URL: _, ...inherited } = process.env;
  const env = { ...inherited, NODE_OPTIONS: '', ...environment };
  const options = { cwd: projectFolder, env, timeout: 30_000 };
  return new Promise<End>((resolve) => {
    execFile(
      process.execPath,
      ['--import', loader, path.join(projectFolder, script), ...words],
      options,
      (failure, out, error) => resolve({ status: Number(failure?.code ?? 0), out, error }),
    );
  });
}

describe('A program that cannot begin says what, why and what would help, in one line', () => {
  let folder: string;
  const inFolder = (name: string) => path.join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rungs-start-'));
    await writeFile(inFolder('file'), '');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const port = String((other.address() as AddressInfo).port);
    const end = await start('src/main.ts', { PORT: port, RUNGS_DATA_DIR: inFolder('data') });
    other.close();
    expect(end).toEqual({
      status: 1,
      out: '',
      error: `Rungs can't listen on 127.0.0.1, port ${port}: another program has the port. Stop it, or choose another port with PORT.\n`,
    });
  });

  it('when the data folder is none', async () => {
    const end = await start('src/main.ts', { PORT: '0', RUNGS_DATA_DIR: inFolder('file') });
    expect(end).toMatchObject({ status: 1, out: '' });
    expect(end.error).toMatch(
      /^The data folder .*file can't be used: EEXIST.* See that RUNGS_DATA_DIR .*\n$/,
    );
  });

  it.each([
    ['src/main.ts', []],
    ['src/cli.ts', ['people', 'import', 'package.json']],
  ])('when PostgreSQL does not answer: %s', async (script, words) => {
    const end = await start(
      script,
      { PORT: '0', DATABASE_URL: 'postgres://u:hidden@127.0.0.1:1/rungs' },
      ...words,
    );
    expect(end).toMatchObject({ status: 1, out: '' });
    expect(end.error).toMatch(
      /^The PostgreSQL database 127\.0\.0\.1:1\/rungs can't .*See that DATABASE_URL.*\n$/,
    );
    expect(end.error).not.toContain('hidden');
  });

  it('when variables are wrong, all of them at once', async () => {
    const end = await start('src/main.ts', {
      PORT: 'many',
      DATABASE_URL: 'postgres://u:hidden@host:port/rungs',
      RUNGS_LOG_LEVEL: 'loud',
    });
    expect(end).toMatchObject({ status: 1, out: '' });
    expect(end.error).not.toContain(':hidden@');
    expect(end.error).toMatch(
      /^The environment can't be used: PORT: .*; DATABASE_URL: .*; RUNGS_LOG_LEVEL: .*\n$/,
    );
  });
});
