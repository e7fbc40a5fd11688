import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { AccountRow } from '../../src/auth/account.entity.js';
import { hashPassword } from '../../src/auth/passwords.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { ReviewService } from '../../src/reviews/review.service.js';
import { RulebookService } from '../../src/rulebook/rulebook.service.js';
import { addEvidence, consent, nominate } from '../../src/sample/review-stages.js';
import { openAutumnCycle } from '../support/autumn-cycle.js';
import { overflowOf, RealBrowser, violationsOn } from '../support/real-browser.js';
import { StoryCompany } from '../support/story-company.js';
import { textsIn } from '../support/texts-of-pages.js';

const password = 'steps and ladders';
const candidate = '李沐阳';
const t = textsIn('zh');

describe('The rating form in a real browser', () => {
  const story = new StoryCompany('sqlite');
  const browser = new RealBrowser();
  let page: Page;
  let form = '';
  let id = '';

  const draft = async () => {
    const { company } = story;
    const viewer = await company.viewer(company.named(candidate));
    return company.use(ReviewService).own(viewer, id, 'self');
  };
  const state = (text: string) => page.locator('[data-save-state]').getByText(text);
  const saved = () => state(t('reviews.rating.savedAt', { time: '' }).trim()).waitFor();
  const open = (where: Page, dimension: string) => where.goto(`${form}?dimension=${dimension}`);

  beforeAll(async () => {
    await browser.start();
    const { company } = story;
    await story.goTo('2025-09-01');
    const cycleId = await openAutumnCycle(company);
    const framework = await company.use(RulebookService).currentOf();
    if (!framework) throw new Error('The rules folder holds no framework.');
    const play = { company, cycleId, framework, evidenceUntil: '2025-09-01' };
    const played = await nominate(play, { candidate, target: 'P3', strength: 'strong' });
    await consent(play, played);
    await addEvidence(play, played);
    id = played.id;
    form = `${story.origin}/cases/${id}/self-review`;
    const unitOfWork = company.use(UnitOfWork);
    const { email } = company.named(candidate);
    const passwordHash = await hashPassword(password);
    await unitOfWork.run(() => unitOfWork.entities().update(AccountRow, { email }, { passwordHash }));
    page = await browser.page({ locale: 'zh-CN', width: 1440, scripts: true });
    await page.goto(`${story.origin}/sign-in/sample`);
    await page.locator(`button[value="${email}"]`).click();
    await page.waitForURL('**/inbox');
  }, 90_000);
  afterAll(() => browser.stop());

  it('is rated by keys alone, moves on by itself, and shows how far one is', async () => {
    await open(page, 'analysis');
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('4');
    await page.keyboard.press('-');
    await saved();
    await page.locator('#rail [aria-current] .step-count', { hasText: '2/2' }).waitFor();
    expect(Object.values((await draft())?.ratings ?? {})).toEqual([
      { value: 4, cannotTell: false, comment: '' },
      { value: null, cannotTell: true, comment: '' },
    ]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**?dimension=prototyping');
    await open(page, 'learning-drive');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await saved();
    const values = Object.values((await draft())?.ratings ?? {}).map(({ value }) => value);
    expect(values.filter((value) => value === 3)).toHaveLength(2);
  }, 60_000);

  it('saves over a lost connection, and leaves nothing in the browser', async () => {
    await open(page, 'planning');
    await page.context().setOffline(true);
    await page.keyboard.press('5');
    await page.locator('textarea').first().fill('断网时写的话');
    await state(t('reviews.rating.waiting')).waitFor();
    await page.context().setOffline(false);
    await saved();
    expect(JSON.stringify((await draft())?.ratings)).toContain('断网时写的话');
    const stored = 'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])';
    expect(await page.evaluate(stored)).not.toContain('断网');
  }, 60_000);

  it('saves after signing in again in place', async () => {
    await open(page, 'collaboration');
    await page.context().clearCookies();
    await page.locator('textarea').first().fill('登录过期时写的话');
    const dialog = page.getByRole('dialog');
    await dialog.locator('[name="email"]').fill(story.company.named(candidate).email);
    await dialog.locator('[name="password"]').fill(password);
    await dialog.getByRole('button', { name: t('web.signInAgain.button') }).click();
    await saved();
    expect(JSON.stringify((await draft())?.ratings)).toContain('登录过期时写的话');
  }, 60_000);

  it('in two windows keeps what only one changed, and asks where both did', async () => {
    await open(page, 'design');
    const other = await page.context().newPage();
    await open(other, 'design');
    const texts = (where: Page) => where.locator('textarea');
    await texts(page).nth(0).fill('第一个窗口');
    await saved();
    await texts(other).nth(1).fill('第二个窗口');
    await other.locator('[data-save-state]').getByText('已保存').waitFor();
    expect(await texts(other).nth(0).inputValue()).toBe('第一个窗口');
    await texts(page).nth(1).fill('同一处的另一句话');
    const note = page.locator('.conflict');
    await note.getByText('第二个窗口').waitFor();
    expect(await texts(page).nth(1).inputValue()).toBe('同一处的另一句话');
    expect(JSON.stringify((await draft())?.ratings)).toContain('第二个窗口');
    await note.getByRole('button', { name: t('reviews.rating.takeMine') }).click();
    await saved();
    const written = JSON.stringify((await draft())?.ratings);
    expect(written).toContain('第一个窗口');
    expect(written).toContain('同一处的另一句话');
    await other.close();
  }, 60_000);

  it('sends what is still on its way before it goes on', async () => {
    await open(page, 'team-building');
    await page.locator('textarea').first().fill('马上就走');
    await page.locator('[data-next]').click();
    await page.waitForURL('**dimension=learning-drive');
    expect(JSON.stringify((await draft())?.ratings)).toContain('马上就走');
  }, 60_000);

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const query of ['dimension=design', 'dimension=learning-drive', 'part=summary']) {
      await page.goto(`${form}?${query}`);
      expect([query, await overflowOf(page)]).toEqual([query, 0]);
    }
  }, 60_000);
});
