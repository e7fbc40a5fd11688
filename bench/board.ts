import type { Page } from 'playwright-core';
import { listening } from '../tests/support/found-story.js';
import { RealBrowser } from '../tests/support/real-browser.js';
import { BoardWorld } from './board-world.js';
import type { BenchRow } from './row.js';

const sizes = [10, 100] as const;
const repetitions = 30;
const warmingUp = 5;
/** Ten times the rows may take ten times as long: less means that a page costs something beside its rows, more that rows cost each other. */
const growthGoal = sizes[1] / sizes[0];
const frameGoal = 100;
const rounds = 3;

/** The board of a large session beside a small one on the server, and sorting and filtering it in a browser. */
export async function run(): Promise<BenchRow[]> {
  const world = new BoardWorld();
  const browser = new RealBrowser();
  try {
    await world.open();
    const sessions = [await world.revealed(sizes[0]), await world.revealed(sizes[1])] as const;
    const origin = await listening(world.app);
    const addresses = sessions.map((id) => `${origin}/sessions/${id}/board`);
    const server = await serverRow(addresses, `${world.reader.name}=${world.reader.value}`);
    await browser.start();
    const page = await browser.page({ locale: 'zh-CN', width: 1440, scripts: true });
    await page.context().addCookies([{ ...world.reader, url: origin }]);
    await page.goto(addresses[1] ?? '');
    return [server, ...(await browserRows(page))];
  } finally {
    await browser.stop().catch(() => undefined);
    await world.close();
  }
}

async function serverRow(addresses: readonly string[], cookie: string): Promise<BenchRow> {
  const times: number[][] = addresses.map(() => []);
  const bytes: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const [index, address] of addresses.entries()) {
      const start = performance.now();
      const answer = await fetch(address, {
        headers: { accept: 'text/html', cookie, 'cache-control': 'no-cache' },
      });
      if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}.`);
      bytes[index] = (await answer.arrayBuffer()).byteLength;
      if (repetition >= warmingUp) times[index]?.push(performance.now() - start);
    }
  }
  const [small = NaN, large = NaN] = times.map((many) => quantile(many, 0.5));
  return {
    name: `board: time on the server with ${sizes[1]} cases × 9 members / with ${sizes[0]}`,
    ratio: large / small,
    goal: `at most ${growthGoal}`,
    met: large / small <= growthGoal,
    detail:
      `${large.toFixed(1)} ms (${(large / sizes[1]).toFixed(2)} a case) against ${small.toFixed(1)} ms, medians over HTTP on SQLite, ` +
      `each page made anew, ${((bytes[1] ?? 0) / 1000).toFixed(0)} kB against ${((bytes[0] ?? 0) / 1000).toFixed(0)} kB uncompressed; ` +
      'goal: a case costs no more among a hundred than among ten',
  };
}

interface Measured {
  readonly sort: number[];
  readonly filter: number[];
  /** Until the rows below the window are drawn as well. */
  readonly whole: number[];
  readonly columns: number;
  readonly rows: number;
}

/** From the click or the letter to the frame that shows what came of it. */
async function browserRows(page: Page): Promise<BenchRow[]> {
  const { sort, filter, whole, columns, rows } = await page.evaluate<Measured>(`(async () => {
    const shown = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const times = { sort: [], filter: [], whole: [] };
    const timed = async (what, act) => {
      await shown();
      const start = performance.now();
      act();
      await shown();
      times[what].push(performance.now() - start);
      while (document.querySelector('.board-later')) await shown();
      times.whole.push(performance.now() - start);
    };
    const heads = [...document.querySelectorAll('th[data-sort] button')];
    const find = document.querySelector('#board-find');
    for (let round = 0; round < ${rounds}; round++) {
      for (const head of heads) for (const way of ['down', 'up']) await timed('sort', () => head.click());
      for (const text of ['c', 'candidate-5', 'candidate-77', '']) {
        await timed('filter', () => {
          find.value = text;
          find.dispatchEvent(new Event('input', { bubbles: true }));
        });
      }
    }
    const rows = document.querySelectorAll('tr[data-revealed]').length;
    return { ...times, columns: heads.length, rows };
  })()`);
  if (rows !== sizes[1]) throw new Error(`The board shows ${rows} revealed cases.`);
  const row = (name: string, times: readonly number[]): BenchRow => {
    const slow = quantile(times, 0.95);
    return {
      name: `board: ms to ${name} ${rows} cases × 9 members in a browser, 95th percentile`,
      ratio: slow,
      goal: `at most ${frameGoal}`,
      met: slow <= frameGoal,
      detail:
        `median ${quantile(times, 0.5).toFixed(1)} ms, longest ${Math.max(...times).toFixed(1)} ms of ${times.length} times, until the next ` +
        `frame is drawn; the rows out of sight follow, the last after ${quantile(whole, 0.5).toFixed(0)} ms; ${columns} columns, ${page.context().browser()?.version() ?? ''} of this project`,
    };
  };
  return [row('sort', sort), row('filter', filter)];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
