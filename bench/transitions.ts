import type { CaseEventHandlers } from '../src/cases/case-event-handlers.js';
import type { BenchRow } from './row.js';
import { rawPostgres, type RawSide, rawSqlite, type Transition } from './transition-sides.js';
import {
  appOn,
  type BenchDatabases,
  contentOf,
  type Event,
  handlersOf,
  PostgresDatabases,
  Recorder,
  send,
  SqliteFiles,
} from './transition-world.js';

/** HOLD and RESUME of each case, so often a round. */
const pairs = 2;
const rounds = 30;
/** So many of them are run before what counts: the compiler of both sides learns its way. */
const warmingUp = 14;
const events: readonly Event[] = Array.from({ length: pairs }, () => ['HOLD', 'RESUME'] as const).flat();

/** Rounds of chains: of each case its transitions in order. */
type Recorded = readonly (readonly (readonly Transition[])[])[];

interface Recording {
  readonly rounds: Recorded;
  /** Statements of a HOLD and a RESUME together: as the service sent them, and without reads sent twice. */
  readonly sent: number;
  readonly distinct: number;
}

interface Measured {
  readonly ours: number;
  readonly raw: number;
  readonly ratio: number;
}

/** Runs chains one after another, or all at once. */
type Runner = (chains: readonly (() => Promise<void>)[]) => Promise<void>;

const oneByOne: Runner = async (chains) => {
  for (const chain of chains) await chain();
};
const allAtOnce: Runner = async (chains) => {
  await Promise.all(chains.map((chain) => chain()));
};

export async function run(): Promise<BenchRow[]> {
  return [...(await onPostgres()), ...(await onSqlite())];
}

async function onPostgres(): Promise<BenchRow[]> {
  const databases = await PostgresDatabases.start();
  try {
    await databases.prepare();
    const recording = await record(databases);
    const one = await rawPostgres(await urlOfCopy(databases, 'raw_one'));
    const single = await measure(databases, 'one', recording.rounds, oneByOne, () => one);
    const url = await urlOfCopy(databases, 'raw_pool');
    const pool = await Promise.all(databases.cases.map(() => rawPostgres(url)));
    const pooled = await measure(
      databases,
      'pool',
      recording.rounds,
      allAtOnce,
      (index) => pool[index] ?? one,
    );
    return [
      row('transition / raw driver, PostgreSQL, one connection', single, 0.5, recording),
      row('transition / raw driver, PostgreSQL, pool of 16', pooled, 0.4, recording),
    ];
  } finally {
    await databases.close();
  }
}

async function urlOfCopy(databases: PostgresDatabases, name: string): Promise<string> {
  await databases.copy(name);
  return databases.urlOf(name);
}

async function onSqlite(): Promise<BenchRow[]> {
  const files = new SqliteFiles();
  try {
    await files.prepare();
    const recording = await record(files);
    await files.copy('raw_one');
    const raw = rawSqlite(files.fileOf('raw_one'));
    const measured = await measure(files, 'one', recording.rounds, oneByOne, () => raw);
    return [row('transition / raw driver, SQLite, WAL, synchronous FULL', measured, 0.5, recording)];
  } finally {
    await files.close();
  }
}

/** Lets the service do everything once on a copy, and keeps what it sent. */
async function record(databases: BenchDatabases): Promise<Recording> {
  const app = await appOn(await databases.copy('recorded'));
  const recorder = new Recorder(app);
  const recorded: Transition[][][] = [];
  let sent = 0;
  let distinct = 0;
  for (let round = 0; round < rounds; round++) {
    const chains: Transition[][] = [];
    for (const caseId of databases.cases) {
      const chain: Transition[] = [];
      for (const event of events) {
        const one = await recorder.record(caseId, event);
        chain.push(one.transition);
        sent += one.sent;
        distinct += one.transition.length;
      }
      chains.push(chain);
    }
    recorded.push(chains);
  }
  await app.close();
  const all = (rounds * databases.cases.length * events.length) / 2;
  return { rounds: recorded, sent: sent / all, distinct: distinct / all };
}

/**
 * Round by round the service on its copy and the driver on its own, turn about; then both copies must hold the same. The
 * first rounds warm up.
 */
async function measure(
  databases: BenchDatabases,
  name: string,
  recorded: Recorded,
  runner: Runner,
  rawOf: (chain: number) => RawSide,
): Promise<Measured> {
  const place = await databases.copy(`ours_${name}`);
  const app = await appOn(place);
  const handlers = handlersOf(app);
  const ours: number[] = [];
  const raw: number[] = [];
  for (const [round, chains] of recorded.entries()) {
    const count = chains.flat().length;
    const sides = [
      async () => ours.push(await rate(count, () => runner(serviceChains(handlers, databases.cases)))),
      async () => raw.push(await rate(count, () => runner(rawChains(chains, rawOf)))),
    ];
    for (const side of round % 2 === 0 ? sides : sides.reverse()) await side();
    process.stderr.write(
      `  ${name} ${round + 1}/${rounds}: ${Math.round(ours[round] ?? 0)} against ${Math.round(raw[round] ?? 0)}\n`,
    );
  }
  await app.close();
  await closeAll(recorded[0] ?? [], rawOf);
  await requireSame(databases, place, `raw_${name}`);
  const ratios = ours.map((value, round) => value / (raw[round] ?? NaN));
  return {
    ours: median(ours.slice(warmingUp)),
    raw: median(raw.slice(warmingUp)),
    ratio: median(ratios.slice(warmingUp)),
  };
}

function serviceChains(handlers: CaseEventHandlers, cases: readonly string[]) {
  return cases.map((caseId) => async () => {
    for (const event of events) await send(handlers, caseId, event);
  });
}

function rawChains(chains: readonly (readonly Transition[])[], rawOf: (chain: number) => RawSide) {
  return chains.map((chain, index) => async () => {
    for (const transition of chain) await rawOf(index).run(transition);
  });
}

async function closeAll(chains: readonly unknown[], rawOf: (chain: number) => RawSide): Promise<void> {
  for (const side of new Set(chains.map((_, index) => rawOf(index)))) await side.close();
}

async function requireSame(
  databases: BenchDatabases,
  ours: Parameters<typeof contentOf>[0],
  raw: string,
): Promise<void> {
  const [one, other] = [await contentOf(ours), await contentOf(databases.place(raw))];
  const differs = one.findIndex((line, index) => line !== other[index]);
  if (one.length !== other.length || differs >= 0) {
    throw new Error(`Both sides differ:\n${one[differs]}\n${other[differs]}`);
  }
}

async function rate(count: number, work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (count * 1000) / (performance.now() - start);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function row(name: string, { ours, raw, ratio }: Measured, goal: number, recording: Recording): BenchRow {
  const { sent, distinct } = recording;
  const detail =
    `${Math.round(ours)} against ${Math.round(raw)} transitions a second: HOLD and RESUME by HR through CaseEventHandlers, ` +
    `${sent} statements a pair, against the ${distinct} of them that are not reads sent twice, replayed as prepared statements ` +
    `on a copy with their values given; both databases hold the same afterwards`;
  return { name, ratio, goal: `≥ ${goal}`, met: ratio >= goal, detail };
}
