import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { AccountRow } from '../../src/auth/account.entity.js';
import { hashPassword } from '../../src/auth/passwords.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { PeopleRepository } from '../../src/people/people.repository.js';
import { RealBrowser, violationsOn } from '../support/real-browser.js';
import { StoryCompany } from '../support/story-company.js';
import { textsIn } from '../support/texts-of-pages.js';

const password = 'steps and ladders';
const t = textsIn('zh');

describe('A session that ends while somebody types', () => {
  const story = new StoryCompany('sqlite');
  const browser = new RealBrowser();
  let page: Page;

  const signIn = async (name: string): Promise<void> => {
    await page.goto(`${story.origin}/sign-in/sample`);
    await page.locator(`button[value="${story.company.named(name).email}"]`).click();
    await page.waitForURL('**/inbox');
  };
  /** Saves the form of the page in the background, as a page that saves by itself does. */
  const save = (): Promise<void> =>
    page.evaluate(`(async () => {
      const { send } = await window.script;
      const form = document.querySelector('form[action$="/details"]');
      window.states = [];
      window.result = send(form, (state) => window.states.push(state));
    })()`);
  const result = (): Promise<{ state: string }> => page.evaluate('window.result');
  const savedName = async (): Promise<string | null | undefined> => {
    const { id } = story.company.named('王一诺');
    return (await story.company.use(PeopleRepository).find(id))?.latinName;
  };
  const type = async (text: string): Promise<void> => {
    await page.goto(`${story.origin}/people/${story.company.named('王一诺').id}`);
    await page.locator('[name="latinName"]').fill(text);
    await page.evaluate(`(window.script = import(
      document.querySelector('script[type=module]').src.replace(/app\\.js$/, 'send.js'),
    )).then(() => null)`);
  };
  const answer = async (email: string, typed: string): Promise<void> => {
    const dialog = page.getByRole('dialog');
    await dialog.locator('[name="email"]').fill(email);
    await dialog.locator('[name="password"]').fill(typed);
    await dialog.getByRole('button', { name: t('web.signInAgain.button') }).click();
  };

  beforeAll(async () => {
    await browser.start();
    const unitOfWork = story.company.use(UnitOfWork);
    const passwordHash = await hashPassword(password);
    await unitOfWork.run(async () => {
      await unitOfWork
        .entities()
        .createQueryBuilder()
        .update(AccountRow)
        .set({ passwordHash })
        .where('email IN (:...emails)', {
          emails: ['林晓雯', '周敏之'].map((name) => story.company.named(name).email),
        })
        .execute();
    });
  }, 60_000);
  beforeEach(async () => {
    page = await browser.page({ locale: 'zh-CN', width: 1440, scripts: true });
    await signIn('林晓雯');
  });
  afterAll(() => browser.stop());

  it('is begun anew in place: what was typed stays, and is then saved', async () => {
    await type('Wang Yinuo I');
    await page.context().clearCookies();
    await save();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await answer(story.company.named('林晓雯').email, 'not this one');
    await dialog.getByText(t('refusals.sign-in-failed.what')).waitFor();
    await answer(story.company.named('林晓雯').email, password);
    expect((await result()).state).toBe('sent');
    expect(await dialog.count()).toBe(0);
    expect(await page.locator('[name="latinName"]').inputValue()).toBe('Wang Yinuo I');
    expect(await savedName()).toBe('Wang Yinuo I');
    expect(await page.evaluate('window.states')).toEqual(['sending', 'signed-out', 'sending', 'sent']);
    const stored = 'JSON.stringify([{ ...localStorage }, { ...sessionStorage }])';
    expect(await page.evaluate(stored)).not.toMatch(/Wang|@|steps/);
  });

  it('leaves the forms of the page with tokens that count', async () => {
    await type('Wang Yinuo II');
    await page.context().clearCookies();
    await save();
    await answer(story.company.named('林晓雯').email, password);
    await result();
    await page.locator('[name="latinName"]').fill('Wang Yinuo III');
    await page.locator('form[action$="/details"] button').click();
    await page.getByText(t('people.notices.saved')).waitFor();
    expect(await savedName()).toBe('Wang Yinuo III');
  });

  it('sends nothing in the name of somebody else', async () => {
    const before = await savedName();
    await type('Wang Yinuo IV');
    await page.context().clearCookies();
    await save();
    await answer(story.company.named('周敏之').email, password);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(story.company.named('周敏之').name).waitFor();
    expect(await savedName()).toBe(before);
    await dialog.getByRole('button', { name: t('web.signInAgain.later') }).click();
    expect((await result()).state).toBe('somebody-else');
    expect(await savedName()).toBe(before);
  });

  it('waits for a lost connection and sends what stands in the form then', async () => {
    await type('Wang Yinuo V');
    await page.context().setOffline(true);
    await save();
    await page.waitForFunction('window.states.includes("waiting")');
    await page.locator('[name="latinName"]').fill('Wang Yinuo VI');
    await page.context().setOffline(false);
    expect((await result()).state).toBe('sent');
    expect(await savedName()).toBe('Wang Yinuo VI');
  });
});
