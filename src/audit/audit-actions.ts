import { readFile } from 'node:fs/promises';
import { readConfiguration } from '../config/configuration.js';
import type { Database } from '../database/database.js';
import { openDatabase } from '../database/open-database.js';
import { verifyExport, writeExport } from './log-export.js';
import type { StreamHead } from './log-line.js';
import { headsInText } from './published-heads.js';
import { reportInWords } from './report-text.js';
import { verifyDatabase } from './verify-database.js';

export interface VerifyOptions {
  /** A file with heads that were published. */
  readonly heads?: string;
  /** Heads as they stand in a mail. */
  readonly head?: readonly string[];
  readonly json?: boolean;
}

/** `rungs audit verify`: prints the report; the exit status is 1 where the log was tampered with. */
export async function verify(file: string | undefined, options: VerifyOptions): Promise<void> {
  const published = [
    ...(options.heads === undefined ? [] : await readHeads(options.heads)),
    ...(options.head ?? []).flatMap((words) => headsInText(words, words)),
  ];
  const report =
    file === undefined
      ? await withDatabase((database) => verifyDatabase(database, published))
      : await verifyExport(file, published);
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : reportInWords(report));
  if (report.faults.length > 0) process.exitCode = 1;
}

/** `rungs audit export`. */
export async function exportLog(file: string, streams: string[]): Promise<void> {
  const only = streams.length > 0 ? streams : null;
  const heads = await withDatabase((database) =>
    database.snapshot((entities) => writeExport(entities, file, only)),
  );
  process.stdout.write(`Wrote ${heads.length} streams to ${file}.\n`);
}

async function readHeads(file: string): Promise<StreamHead[]> {
  return headsInText(await readFile(file, 'utf8'), file);
}

async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(readConfiguration());
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
