import { createServer, type Server } from 'node:net';
import type { PostgresServer } from './postgres-server.js';

declare global {
  var stopTestPostgres: (() => Promise<void>) | undefined;
}

/** Makes Node read TypeScript as the build does. */
const sourceLoader: string = '../../bench/register.js';

let server: Promise<PostgresServer> | null = null;

/**
 * Tests that need PostgreSQL ask for its port here; the first to ask has it started. A run of tests that don't need it
 * doesn't wait for it.
 */
export default async function globalSetup(): Promise<void> {
  const desk = createServer((socket) => {
    socket.on('error', () => undefined);
    server ??= startServer();
    server.then(
      ({ port }) => socket.end(String(port)),
      (error: unknown) => socket.end(`PostgreSQL could not be started: ${String(error)}`),
    );
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  desk.unref();
  process.env['RUNGS_TEST_POSTGRES_DESK'] = String(portOf(desk));
  globalThis.stopTestPostgres = async () => {
    desk.close();
    await (await server)?.stop();
  };
}

/** Jest loads this file outside of its own module system, which can't find `.ts` behind `.js`. */
async function startServer(): Promise<PostgresServer> {
  await import(sourceLoader);
  const { startPostgresServer } = await import('./postgres-server.js');
  return startPostgresServer();
}

function portOf(desk: Server): number {
  const address = desk.address();
  return typeof address === 'object' && address ? address.port : 0;
}
