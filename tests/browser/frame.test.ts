import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { CaseDutyRow } from '../../src/cases/case-duty.entity.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { openAutumnCycle } from '../support/autumn-cycle.js';
import { overflowOf, RealBrowser, violationsOn } from '../support/real-browser.js';
import { StoryCompany } from '../support/story-company.js';
import { textsIn } from '../support/texts-of-pages.js';

const t = textsIn('zh');

describe.each([1440, 390])('The frame at %s px', (width) => {
  const story = new StoryCompany('sqlite');
  const browser = new RealBrowser();
  let page: Page;

  const signIn = async (name: string): Promise<void> => {
    await page.goto(`${story.origin}/sign-in/sample`);
    await page.locator(`button[value="${story.company.named(name).email}"]`).click();
    await page.waitForURL('**/inbox');
  };

  beforeAll(async () => {
    await browser.start();
    await story.goTo('2025-09-01');
    await openAutumnCycle(story.company);
    page = await browser.page({ locale: 'zh-CN', width, scripts: true });
  }, 90_000);
  afterAll(() => browser.stop());

  it('says that there is nothing to do, and the next date', async () => {
    await signIn('李沐阳');
    const words = await page.locator('main').innerText();
    expect(words).toContain(t('inbox.none'));
    expect(words).toMatch(/2025年9月\d+日，提名/);
    expect(await overflowOf(page)).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('finds somebody by pinyin', async () => {
    await signIn('林晓雯');
    if (width > 832) {
      await page.keyboard.press('/');
      await page.keyboard.type('zzm');
      const option = page.getByRole('option').first();
      await option.waitFor();
      expect(await option.innerText()).toContain('曾子墨');
      expect(await violationsOn(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await option.isVisible()).toBe(false);
      await page.keyboard.press('ArrowDown');
      expect(await option.getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('Enter');
    } else {
      await page.getByRole('link', { name: t('search.title') }).click();
      await page.locator('main [name="q"]').fill('zengzimo');
      await page
        .locator('main')
        .getByRole('button', { name: t('search.button') })
        .click();
      await page.locator('main').getByRole('link', { name: '曾子墨' }).click();
    }
    await page.waitForURL(`**/people/${story.company.named('曾子墨').id}`);
    expect(await overflowOf(page)).toBe(0);
  });

  it('opens every place that the reader may open', async () => {
    await page.goto(`${story.origin}/inbox`);
    if (width < 832) await page.locator('.bottom-more > summary').click();
    await page
      .getByRole('link', { name: t('web.navigation.ladder') })
      .first()
      .click();
    await page.waitForURL('**/ladder**');
    await page.locator('.menu > summary').click();
    await page.keyboard.press('Escape');
    expect(await page.locator('.menu-list').isVisible()).toBe(false);
  });

  it('puts what is overdue on top', async () => {
    const manager = story.company.named('叶知秋');
    const candidate = story.company.named('李沐阳').id;
    await signIn('叶知秋');
    await page.goto(`${story.origin}/team`);
    await page.locator(`a[href*="candidate=${candidate}"]`).first().click();
    for (const name of ['changed', 'proof', 'risk'])
      await page.locator(`main [name="${name}"]`).fill('做成了一件事');
    await page
      .locator('main')
      .getByRole('button', { name: t('cases.nomination.begin'), exact: true })
      .click();
    const unitOfWork = story.company.use(UnitOfWork);
    await unitOfWork.run(() =>
      unitOfWork
        .entities()
        .update(CaseDutyRow, { personId: manager.id }, { dueAt: '2025-08-28T15:59:59.999Z' }),
    );
    await page.goto(`${story.origin}/inbox`);
    await page.getByRole('heading', { name: t('inbox.overdue') }).waitFor();
    expect(await page.locator('.duty').first().innerText()).toMatch(/2025年8月28日，已逾期 \d 个工作日/);
    expect(await overflowOf(page)).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
  });
});
