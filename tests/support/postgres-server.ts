import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { loadEmbeddedPostgres } from './postgres-package.js';

const password = 'rungs';
/** One folder for all runs, so that a run can clear away what a killed one left. */
const parent = path.join(tmpdir(), 'rungs-test-postgres');

export interface PostgresServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** The address of a database on the server that listens at the port. */
export function postgresUrl(port: number, database: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * A real PostgreSQL of this run's own, in about a second. For tests nothing of it needs to survive, so nothing is synced;
 * `durable` leaves that as PostgreSQL does it, for measuring.
 */
export async function startPostgresServer(durable = false): Promise<PostgresServer> {
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  await clearLeftovers();
  const folder = path.join(parent, String(process.pid));
  const port = await freePort();
  const asRoot = userInfo().uid === 0;
  const copy = asRoot ? `${folder}-programs` : null;
  const EmbeddedPostgres = await loadEmbeddedPostgres(copy);
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password,
    persistent: false,
    createPostgresUser: asRoot,
    initdbFlags: ['--no-sync', '--locale=C', '--encoding=UTF8'],
    postgresFlags: settings(folder, durable),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const stop = async (): Promise<void> => {
    await server.stop();
    if (copy !== null) rmSync(copy, { recursive: true, force: true });
  };
  return { port, stop };
}

function settings(folder: string, durable: boolean): string[] {
  const values = {
    ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    max_connections: '200',
    shared_buffers: '64MB',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Each run's folder is named by its process: where that is gone, the server it left behind is stopped. */
async function clearLeftovers(): Promise<void> {
  for (const name of readdirSync(parent)) {
    if (!/^\d+(-programs)?$/.test(name) || isRunning(Number.parseInt(name))) continue;
    const folder = path.join(parent, name);
    await stopServerOf(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function stopServerOf(folder: string): Promise<void> {
  const file = path.join(folder, 'postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n', 1)[0]) : 0;
  if (!pid || !isServerOf(pid, folder)) return;
  process.kill(pid, 'SIGQUIT');
  for (let waited = 0; isRunning(pid) && waited < 5000; waited += 50) await pause(50);
}

/** A number alone is no proof: since the run was killed it may have come to belong to another program. */
function isServerOf(pid: number, folder: string): boolean {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes(folder);
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
