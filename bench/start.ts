import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectFolder } from '../src/config/configuration.js';
import type { BenchRow } from './row.js';

const repetitions = 5;
/** In seconds. */
const goal = 2;
/** In seconds: a server that takes longer than this will not come. */
const patience = 60;

/** The built server, from `node dist/main.js` to the first answer of /health, on SQLite. */
export async function run(): Promise<BenchRow[]> {
  const fresh: number[] = [];
  const again: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const folder = mkdtempSync(path.join(tmpdir(), 'rungs-bench-'));
    try {
      fresh.push(await secondsToAnswer(folder));
      again.push(await secondsToAnswer(folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return [
    row('start to first answer, fresh data folder', fresh, 'all migrations run'),
    row('start to first answer, migrated data folder', again, 'nothing to migrate'),
  ];
}

function row(name: string, seconds: readonly number[], what: string): BenchRow {
  const sorted = [...seconds].sort((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const spread = `${sorted[0]?.toFixed(2)} to ${sorted.at(-1)?.toFixed(2)}`;
  return {
    name,
    ratio: goal / median,
    goal: `< ${goal} s`,
    met: median < goal,
    detail: `${median.toFixed(2)} s, median of ${repetitions} (${spread}), ${what}; the ratio is ${goal} s divided by that`,
  };
}

async function secondsToAnswer(folder: string): Promise<number> {
  const port = await freePort();
  const { DATABASE_URL: _, ...inherited } = process.env;
  const start = performance.now();
  const child = spawn(process.execPath, [path.join(projectFolder, 'dist', 'main.js')], {
    cwd: projectFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...inherited,
      NODE_OPTIONS: '',
      RUNGS_DATA_DIR: folder,
      RUNGS_LOG_LEVEL: 'silent',
      PORT: String(port),
    },
  });
  try {
    await answer(child, `http://127.0.0.1:${port}/health`, start);
    return (performance.now() - start) / 1000;
  } finally {
    await end(child);
  }
}

async function answer(child: ChildProcess, address: string, start: number): Promise<void> {
  while (child.exitCode === null && performance.now() - start < patience * 1000) {
    const response = await fetch(address).catch(() => null);
    if (response?.ok) return;
    await pause(5);
  }
  throw new Error(`The server did not answer: run \`npm run build\` and try \`npm start\`.`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
