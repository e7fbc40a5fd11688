import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { foundLines } from './found-lines.js';
import type { StreamHead } from './log-line.js';
import { LogVerifier, type LogReport } from './verify.js';

/** The first line of an export; then a line of JSON for each line of the log; then where each stream ended. */
const opening = z.object({
  format: z.literal('rungs-log'),
  version: z.literal(1),
  /** Null when it is the whole log. */
  streams: z.array(z.string()).nullable(),
});

const head = z.object({ stream: z.string(), sequence: z.number().int().positive(), hash: z.string() });
const closing = z.object({ heads: z.array(head) });

const line = z.object({
  stream: z.string(),
  sequence: z.number().int().positive(),
  type: z.string(),
  actor: z.string(),
  onBehalfOf: z.string().nullable(),
  time: z.string(),
  reasonCode: z.string().nullable(),
  effect: z.string().nullable(),
  particularsHash: z.string().nullable(),
  previousHash: z.string(),
  hash: z.string(),
  particulars: z.object({ salt: z.string(), body: z.string() }).nullable(),
});

const entry = z.union([line, closing]);

type Entry = z.infer<typeof opening> | z.infer<typeof entry>;

/**
 * Writes the log, or some streams of it, to a new file that {@link verifyExport} reads without a database.
 * @returns where the streams ended
 */
export async function writeExport(
  entities: EntityManager,
  file: string,
  streams: readonly string[] | null = null,
): Promise<StreamHead[]> {
  const handle = await open(file, 'wx', 0o600);
  try {
    const heads = new Map<string, StreamHead>();
    await handle.writeFile(exportLines(entities, streams, heads));
    await handle.sync();
    return [...heads.values()];
  } finally {
    await handle.close();
  }
}

/**
 * Verifies an export, without the database it came from.
 * @param published heads that were published elsewhere, which the log must still hold
 * @throws Error that names the line of the file which can't be read
 */
export async function verifyExport(file: string, published: readonly StreamHead[] = []): Promise<LogReport> {
  const verifier = new LogVerifier();
  verifier.expect(published);
  const reading = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  let number = 0;
  let streams: string[] | null = null;
  let complete = false;
  for await (const text of reading) {
    number += 1;
    const value = read(file, number, text);
    if ('format' in value) streams = value.streams;
    else if ('heads' in value) complete = expectAll(verifier, value.heads);
    else verifier.take(value);
  }
  if (!complete)
    throw new Error(`${file} ends in the middle: its last line is missing. Export the log anew.`);
  return verifier.report(streams);
}

function expectAll(verifier: LogVerifier, heads: readonly StreamHead[]): true {
  verifier.expect(heads);
  return true;
}

async function* exportLines(
  entities: EntityManager,
  streams: readonly string[] | null,
  heads: Map<string, StreamHead>,
): AsyncGenerator<string> {
  const begin: z.infer<typeof opening> = {
    format: 'rungs-log',
    version: 1,
    streams: streams && [...streams],
  };
  yield `${JSON.stringify(begin)}\n`;
  for await (const found of foundLines(entities, streams)) {
    heads.set(found.stream, { stream: found.stream, sequence: found.sequence, hash: found.hash });
    yield `${JSON.stringify(line.parse(found))}\n`;
  }
  yield `${JSON.stringify({ heads: [...heads.values()] })}\n`;
}

function read(file: string, number: number, text: string): Entry {
  try {
    const value: unknown = JSON.parse(text);
    return number === 1 ? opening.parse(value) : entry.parse(value);
  } catch {
    throw new Error(`Line ${number} of ${file} is no line of a log export. Export the log anew.`);
  }
}
