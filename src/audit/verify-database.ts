import type { Database } from '../database/database.js';
import { foundLines } from './found-lines.js';
import type { StreamHead } from './log-line.js';
import { type LogReport, LogVerifier } from './verify.js';

/** Verifies the whole log as it is at one moment. */
export function verifyDatabase(
  database: Database,
  published: readonly StreamHead[] = [],
): Promise<LogReport> {
  return database.snapshot(async (entities) => {
    const verifier = new LogVerifier();
    verifier.expect(published);
    for await (const line of foundLines(entities)) verifier.take(line);
    return verifier.report();
  });
}
