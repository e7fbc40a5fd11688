import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ScoreSheetService } from '../../src/calibration/score-sheet.service.js';
import { RulebookService } from '../../src/rulebook/rulebook.service.js';
import { openScoring, planSession, seatsOf } from '../../src/sample/committee-stages.js';
import {
  addEvidence,
  consent,
  nominate,
  type Play,
  reviewAsManager,
  reviewThemselves,
  screen,
} from '../../src/sample/review-stages.js';
import type { PersonRow } from '../../src/people/person.entity.js';
import { openAutumnCycle } from '../support/autumn-cycle.js';
import { overflowOf, RealBrowser, violationsOn } from '../support/real-browser.js';
import { StoryCompany } from '../support/story-company.js';
import { textsIn } from '../support/texts-of-pages.js';

const committee = '产品经理评审委员会';
const members = ['梁思远', '宋知行', '戴云舟', '崔若水', '邵景明'] as const;
const t = textsIn('zh');

describe('The score sheet in a real browser', () => {
  const story = new StoryCompany('sqlite');
  const browser = new RealBrowser();
  let page: Page;
  let member: PersonRow;
  let id = '';

  const own = async () => {
    const { company } = story;
    return company.use(ScoreSheetService).own(await company.viewer(member), id);
  };
  const pressed = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const saved = () =>
    page
      .locator('[data-save-state]')
      .getByText(t('calibration.sheet.savedAt', { time: '' }).trim())
      .waitFor();

  beforeAll(async () => {
    await browser.start();
    const { company } = story;
    await story.goTo('2025-09-01');
    const cycleId = await openAutumnCycle(company, [{ name: committee, levels: [], members }]);
    const framework = await company.use(RulebookService).currentOf();
    if (!framework) throw new Error('The rules folder holds no framework.');
    const play: Play = { company, cycleId, framework, evidenceUntil: '2025-09-01' };
    const played = await nominate(play, { candidate: '李沐阳', target: 'P3', strength: 'strong' });
    id = played.id;
    await consent(play, played);
    await addEvidence(play, played);
    await reviewThemselves(play, played);
    await reviewAsManager(play, played);
    await screen(play, played);
    await story.goTo('2025-10-13');
    const session = await planSession(play, committee, '2025-10-28', [played], '2025-10-17');
    await story.goTo('2025-10-21');
    await openScoring(play, session);
    const seat = (await seatsOf(play, played)).find(({ status }) => status === 'open');
    member = company.withId(seat?.personId ?? '');
    page = await browser.page({ locale: 'zh-CN', width: 1440, scripts: true });
    await page.goto(`${story.origin}/sign-in/sample`);
    await page.locator(`button[value="${member.email}"]`).click();
    await page.waitForURL('**/inbox');
    await page.goto(`${story.origin}/cases/${id}/scores`);
  }, 120_000);
  afterAll(() => browser.stop());

  it('is scored, backed by evidence and noted by keys alone, and saved as one goes', async () => {
    expect(await violationsOn(page)).toEqual([]);
    await pressed('4');
    expect(await page.locator('[data-answered]').innerText()).toBe('1');
    await pressed('Tab', 'Space', 'n', '-', 'n', '2', 'p', 'n', 'n', '3');
    await saved();
    const { sheet, visible } = await own();
    const [first = '', second = '', third = '', fourth = ''] = visible.facts.dimensions;
    expect(sheet?.answers[first]).toMatchObject({ value: 4 });
    expect(sheet?.answers[first]?.evidenceIds).toHaveLength(1);
    expect(sheet?.answers[second]).toMatchObject({ value: null, cannotTell: true });
    expect([sheet?.answers[third]?.value, sheet?.answers[fourth]?.value]).toEqual([2, 3]);
  }, 60_000);

  it('takes digits in a note as words, and Escape leads out of it', async () => {
    const note = page.locator('textarea').first();
    await note.focus();
    await page.keyboard.type('3 份证据待核');
    await pressed('Escape', '5');
    await page.waitForResponse((answer) => answer.url().endsWith('/scores/draft') && answer.ok());
    const { sheet, notes, visible } = await own();
    const [first = ''] = visible.facts.dimensions;
    expect([notes.get(first), sheet?.answers[first]?.value]).toEqual(['3 份证据待核', 5]);
  }, 60_000);

  it('is handed in without a pointer, and then shows what the manager wrote', async () => {
    const asked = (await own()).visible.facts.dimensions.length;
    expect(await page.locator('main').innerText()).not.toContain(t('calibration.sheet.managerReview'));
    await pressed('n', 'n', 'n');
    for (let left = asked - 4; left > 0; left--) await pressed('n', '4');
    await pressed('n');
    expect(await page.locator('[data-answered]').innerText()).toBe(String(asked));
    await pressed('Enter');
    await page.locator('main').getByText(t('calibration.sheet.isHandedIn')).waitFor();
    expect(await page.locator('main').innerText()).toContain(t('calibration.sheet.managerReview'));
    expect((await own()).seat.sheetHandedIn).toBe(true);
    expect(await violationsOn(page)).toEqual([]);
    expect(browser.complaints).toEqual([]);
  }, 60_000);

  it('stacks its panes on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflowOf(page)).toBe(0);
  }, 60_000);
});
