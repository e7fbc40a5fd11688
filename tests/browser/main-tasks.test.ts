import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { CycleRow } from '../../src/cycles/cycle.entity.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import type { Language } from '../../src/web/language.js';
import type { Engine } from '../support/databases.js';
import { isLongRun } from '../support/long-run.js';
import { RealBrowser } from '../support/real-browser.js';
import { StoryCompany } from '../support/story-company.js';
import { haveFormerCycle } from '../support/tasks/between-tasks.js';
import { KeyboardHands } from '../support/tasks/keyboard-hands.js';
import { MouseHands } from '../support/tasks/mouse-hands.js';
import { cast, TaskPlay } from '../support/tasks/play-tasks.js';
import { missedGoals, tableOf, tasks } from '../support/tasks/task-count.js';
import { textsIn } from '../support/texts-of-pages.js';
import { BrowserPerson } from './browser-person.js';

interface Run {
  readonly engine: Engine;
  readonly language: Language;
  readonly width: number;
  readonly hands: 'keyboard' | 'mouse';
}

const all: readonly Run[] = (['sqlite', 'postgres'] as const).flatMap((engine) =>
  (['zh', 'en'] as const).flatMap((language) => [
    { engine, language, width: 1440, hands: 'keyboard' as const },
    { engine, language, width: 390, hands: 'mouse' as const },
  ]),
);
/** Every database, language, width and pair of hands once; a long run plays each with each. */
const runs = all.filter(
  ({ engine, language, hands }) =>
    isLongRun ||
    ((engine === 'sqlite') === (language === 'zh') && (language === 'zh') === (hands === 'keyboard')),
);

describe.each(runs)('The main tasks by $hands in $language, $width px wide, on $engine', (run) => {
  const story = new StoryCompany(run.engine);
  const browser = new RealBrowser();
  const t = textsIn(run.language);
  const pages = new Map<string, Page>();
  const looked = new Set<string>();
  let play: TaskPlay;

  const person = (page: Page): BrowserPerson => new BrowserPerson(page, story.origin, t, looked);
  const pageOf = async (name: string): Promise<Page> => {
    const known = pages.get(name);
    if (known) return known;
    const locale = run.language === 'zh' ? 'zh-CN' : 'en-GB';
    const page = await browser.page({ locale, width: run.width, scripts: true });
    pages.set(name, page);
    await person(page).signIn(story.company.named(name).email, run.language);
    return page;
  };
  const wordsOf = async (name: string, path: string): Promise<string> => {
    const page = await pageOf(name);
    await page.goto(story.origin + path);
    return person(page).words();
  };
  const caseState = async (): Promise<string> => (await story.company.caseRow(play.caseId)).state;

  beforeAll(async () => {
    await browser.start();
    await haveFormerCycle(story.company);
    play = new TaskPlay({
      company: story.company,
      origin: story.origin,
      t,
      pageOf,
      handsOn: (page) => (run.hands === 'keyboard' ? new KeyboardHands(page) : new MouseHands(page)),
      look: (page, name) => person(page).look(name),
    });
  }, 90_000);
  afterAll(() => browser.stop());

  it('open a cycle', async () => {
    await play.openCycle();
    const cycle = await story.company
      .use(UnitOfWork)
      .entities()
      .findOneByOrFail(CycleRow, { id: play.cycleId });
    const { nominationsOpenOn, releaseOn, effectiveOn } = cycle.calendar;
    expect([cycle.state, cycle.name]).toEqual(['open', '2025 年下半年晋升']);
    expect([nominationsOpenOn, releaseOn, effectiveOn]).toEqual(['2025-09-01', '2025-11-14', '2026-01-01']);
    expect(await wordsOf(cast.hr, '/cycles')).toContain(t('cycles.states.open'));
  }, 90_000);

  it('nominate somebody', async () => {
    await play.nominate();
    expect(await caseState()).toBe('nomination.consent');
    expect(await wordsOf(cast.candidate, '/inbox')).toContain(t('cases.duties.ACCEPT'));
  }, 90_000);

  it('review oneself', async () => {
    await play.reviewOneself();
    expect(await caseState()).toBe('review.manager');
    expect(await wordsOf(cast.manager, `/cases/${play.caseId}?tab=reviews`)).toContain(
      '一年来独立完成两个版本',
    );
  }, 90_000);

  it('review as a manager', async () => {
    await play.reviewAsManager();
    expect(await caseState()).toBe('screening');
    expect(await wordsOf(cast.hr, '/inbox')).toContain(t('cases.duties.ACCEPT_PACKET'));
  }, 90_000);

  it('screen a packet', async () => {
    await play.screen();
    expect(await caseState()).toBe('calibration.scheduled');
    expect(await wordsOf(cast.candidate, `/cases/${play.caseId}`)).toContain(t('cases.states.withCommittee'));
  }, 90_000);

  it('release a decision', async () => {
    await play.release();
    expect(await caseState()).toBe('released');
    const decision = await wordsOf(cast.candidate, `/cases/${play.caseId}/decision`);
    expect(decision).toContain(t('calibration.results.promoted'));
  }, 90_000);

  it('take few steps, fields and keys, and nothing that the browser complains of', () => {
    const title = `By ${run.hands}, ${run.language}, ${run.width} px, ${run.engine}`;
    process.stderr.write(`${tableOf(title, play.counts)}\n`);
    expect([...play.counts.keys()]).toEqual([...tasks]);
    expect(missedGoals(play.counts)).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
