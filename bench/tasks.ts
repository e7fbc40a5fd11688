import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { readConfiguration } from '../src/config/configuration.js';
import { type FoundStory, foundStory } from '../tests/support/found-story.js';
import { RealBrowser } from '../tests/support/real-browser.js';
import { haveFormerCycle } from '../tests/support/tasks/between-tasks.js';
import { KeyboardHands } from '../tests/support/tasks/keyboard-hands.js';
import { MouseHands } from '../tests/support/tasks/mouse-hands.js';
import { TaskPlay } from '../tests/support/tasks/play-tasks.js';
import { goals, type Task, type TaskCount } from '../tests/support/tasks/task-count.js';
import { textsIn } from '../tests/support/texts-of-pages.js';
import type { BenchRow } from './row.js';

type Counts = ReadonlyMap<Task, TaskCount>;

/** The main tasks in a real browser, once by mouse and once by keyboard alone: what each takes. */
export async function run(): Promise<BenchRow[]> {
  const mouse = await played((page) => new MouseHands(page));
  const keyboard = await played((page) => new KeyboardHands(page));
  return [...mouse].flatMap(([task, count]) => rowsOf(task, count, keyboard));
}

function rowsOf(task: Task, mouse: TaskCount, keyboards: Counts): BenchRow[] {
  const keyboard = keyboards.get(task) ?? mouse;
  const detail =
    `${mouse.steps} pages that ask for ${mouse.asked} fields, ${mouse.filled} of them filled; ` +
    `${mouse.clicks} clicks by mouse, ${keyboard.keys} keys by keyboard alone, without the words typed`;
  const atMost = (name: string, value: number, goal: number): BenchRow => {
    return { name: `${task}: ${name}`, ratio: value, goal: `at most ${goal}`, met: value <= goal, detail };
  };
  if (task === 'cycle')
    return [atMost('fields asked', mouse.asked, goals.asked), atMost('steps', mouse.steps, goals.steps)];
  if (keyboard.rated > 0)
    return [atMost('keys a rating', keyboard.ratingActs / keyboard.rated, goals.actsPerRating)];
  return [{ name: `${task}: fields asked`, ratio: mouse.asked, goal: 'none', met: true, detail }];
}

async function played(handsOn: (page: Page) => MouseHands | KeyboardHands): Promise<Counts> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'rungs-bench-'));
  const variables = { RUNGS_LOG_LEVEL: 'silent', PORT: '0' };
  const configuration = readConfiguration(variables, { dataFolder, databaseUrl: null });
  const story = await foundStory({ ...configuration, sample: true });
  const browser = new RealBrowser();
  try {
    await browser.start();
    return await playAll(story, browser, handsOn);
  } finally {
    await browser.stop();
    await story.company.app.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function playAll(
  { company, origin }: FoundStory,
  browser: RealBrowser,
  handsOn: (page: Page) => MouseHands | KeyboardHands,
): Promise<Counts> {
  const pages = new Map<string, Page>();
  const pageOf = async (name: string): Promise<Page> => {
    const known = pages.get(name);
    if (known) return known;
    const page = await browser.page({ locale: 'zh-CN', width: 1440, scripts: true });
    await page.goto(`${origin}/sign-in/sample`);
    await page.locator(`button[value="${company.named(name).email}"]`).click();
    await page.waitForURL('**/inbox');
    pages.set(name, page);
    return page;
  };
  await haveFormerCycle(company);
  const play = new TaskPlay({
    company,
    origin,
    t: textsIn('zh'),
    pageOf,
    handsOn,
    look: () => Promise.resolve(),
  });
  await play.all();
  return play.counts;
}
