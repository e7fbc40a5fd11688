import type { Hired } from '../tests/integration/calibration/committee-people.js';
import { listening } from '../tests/support/found-story.js';
import { OpenPage } from '../tests/support/open-page.js';
import { postgresUrl, startPostgresServer } from '../tests/support/postgres-server.js';
import { SheetWriter } from '../tests/support/sheet-writer.js';
import { BoardWorld } from './board-world.js';
import type { BenchRow } from './row.js';

const members = Array.from({ length: 60 }, (_, index): Hired => `scorer-${index + 1}`);
/** As many as a committee has at most. */
const size = 9;
const pairs = 3;
/** Who sends a sheet waits at most half as long again because everybody has the board open. */
const goal = 1.5;

interface Round {
  /** Milliseconds until the last of the sheets is answered. */
  readonly answered: number;
  /** And until the last open page was told, where pages are open. */
  readonly told: number;
}

/** Sixty members hand in at once, each before a board that is open, beside the same sixty with nothing open. */
export async function run(): Promise<BenchRow[]> {
  const server = await startPostgresServer(true);
  try {
    const onSqlite = await measured('SQLite', null);
    return [onSqlite, await measured('PostgreSQL', postgresUrl(server.port, 'postgres'))];
  } finally {
    await server.stop();
  }
}

async function measured(name: string, databaseUrl: string | null): Promise<BenchRow> {
  const world = new BoardWorld();
  try {
    await world.open(databaseUrl);
    await world.hire(members);
    const origin = await listening(world.app);
    const rounds: { readonly alone: Round; readonly open: Round }[] = [];
    for (const boards of [true, false]) await once(world, origin, `${name}-warming-${boards}`, boards);
    for (let pair = 1; pair <= pairs; pair++) {
      const first = pair % 2 === 0;
      const one = await once(world, origin, `${name}-${pair}-one`, first);
      const other = await once(world, origin, `${name}-${pair}-other`, !first);
      rounds.push(first ? { alone: other, open: one } : { alone: one, open: other });
    }
    const fastest = (of: (round: (typeof rounds)[number]) => number) => Math.min(...rounds.map(of));
    const [open, alone] = [fastest((round) => round.open.answered), fastest((round) => round.alone.answered)];
    const told = fastest((round) => round.open.told);
    const ratio = open / alone;
    return {
      name: `scoring: ms until 60 sheets sent at once are answered with 60 boards open / with none, ${name}`,
      ratio,
      goal: `at most ${goal}`,
      met: ratio <= goal,
      detail:
        `${open.toFixed(0)} ms against ${alone.toFixed(0)} ms, the fastest of ${pairs} rounds of each in turn, every sheet found as it was sent; the ` +
        `last page is told after ${told.toFixed(0)} ms; members, boards and one server in one process`,
    };
  } finally {
    await world.close();
  }
}

/** A case for each committee, played up to its open sheets, then all the sheets at once. */
async function once(world: BoardWorld, origin: string, name: string, withBoards: boolean): Promise<Round> {
  const pages: OpenPage[] = [];
  const writers: SheetWriter[] = [];
  const cases: string[] = [];
  for (let start = 0; start < members.length; start += size) {
    const seated = members.slice(start, start + size);
    const { caseId, sessionId } = await world.scoring(`${name}-${start}`, seated);
    cases.push(caseId);
    for (const member of seated) {
      const cookie = `as=${member}`;
      const writer = new SheetWriter(origin, cookie, caseId);
      await writer.open();
      writers.push(writer);
      if (withBoards) pages.push(await OpenPage.at(origin, cookie, `/sessions/${sessionId}/board`));
    }
  }
  const start = performance.now();
  const statuses = await Promise.all(
    writers.map((writer, index) => writer.handIn((place) => String(scoreOf(index, place)))),
  );
  const answered = performance.now() - start;
  if (statuses.some((status) => status !== 303)) throw new Error(`Answers are ${statuses.join(', ')}.`);
  await quiet(pages);
  const told = Math.max(0, ...pages.map(({ lastTold }) => lastTold - start));
  if (pages.some(({ heard }) => heard.length < 2)) throw new Error('A board was not told of the sheets.');
  for (const page of pages) page.close();
  await checked(world, cases, writers);
  return { answered, told };
}

/** Until nobody is told anything for a second. */
async function quiet(pages: readonly OpenPage[]): Promise<void> {
  const heard = () => pages.reduce((sum, page) => sum + page.heard.length, 0);
  for (let before = -1; pages.length > 0 && before !== heard();) {
    before = heard();
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

async function checked(
  world: BoardWorld,
  cases: readonly string[],
  writers: readonly SheetWriter[],
): Promise<void> {
  for (const [committee, caseId] of cases.entries()) {
    const sheets = await world.handedIn(caseId);
    for (const [index, member] of members.entries()) {
      if (Math.floor(index / size) !== committee) continue;
      const sheet = sheets.get(member);
      const { dimensions = [] } = writers[index] ?? {};
      if (dimensions.length === 0 || dimensions.some((key, place) => sheet?.[key] !== scoreOf(index, place)))
        throw new Error(`The sheet of ${member} is not there as it was sent.`);
    }
  }
}

/** Nobody else of a committee gives these in the same order. */
function scoreOf(index: number, place: number): number {
  return 1 + ((index + place * (1 + (index % 4))) % 5);
}
