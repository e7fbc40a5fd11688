import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { isLongRun } from '../support/long-run.js';
import { overflowOf, violationsOn } from '../support/real-browser.js';
import { rawTextIn, type TextOf } from '../support/texts-of-pages.js';

/** Pages that axe sees in every run; `npm run test:long` has it see all of them. */
const samples = [
  'one-click',
  'inbox',
  'nomination',
  'self-review',
  'score sheet',
  'ballot',
  'rationale',
  'decision',
];

/** Somebody in a real browser who looks at every page that they come to. */
export class BrowserPerson {
  constructor(
    readonly page: Page,
    private readonly origin: string,
    private readonly t: TextOf,
    /** Names of the pages that axe has seen, shared by everybody of a run; null where it can't work: without scripts. */
    private readonly looked: Set<string> | null,
  ) {}

  /** Signs in with one click, and reads the pages in the language of the run from then on. */
  async signIn(email: string, language: 'zh' | 'en'): Promise<void> {
    await this.page.goto(`${this.origin}/sign-in`);
    await this.page.getByRole('link', { name: this.t('auth.oneClick.link') }).click();
    await this.look('one-click');
    await this.page.locator(`button[value="${email}"]`).click();
    const change = this.page.locator(`button[name="language"][value="${language}"]`);
    if (await change.count()) await change.click();
    await this.look('inbox');
  }

  async open(path: string, name: string): Promise<void> {
    await this.page.goto(this.origin + path);
    await this.look(name);
  }

  /** Follows a duty of the inbox. */
  async duty(text: string, name: string): Promise<void> {
    await this.page.goto(`${this.origin}/inbox`);
    await this.page.locator('main').getByRole('link', { name: text }).first().click();
    await this.look(name);
  }

  button(text: string): Locator {
    return this.page.locator('main').getByRole('button', { name: text, exact: true });
  }

  /** Presses, and expects to be told what came of it. */
  async press(text: string, told: string, name: string): Promise<void> {
    await this.button(text).first().click();
    // A form that saves as one types leaves only once all is saved.
    await this.page.locator('main').getByText(told).first().waitFor();
    await this.look(name);
    expect(`${name}: ${await this.words()}`).toContain(told);
  }

  /** Chooses one answer for every question whose name begins so. */
  async answerEach(names: string, value: string): Promise<void> {
    const answers = this.page.locator(`input[type=radio][name^="${names}"][value="${value}"]`);
    for (const answer of await answers.all()) await answer.check();
  }

  /** Answers every criterion of a rating form alike, dimension by dimension, until its summary is there. */
  async rateAll(value: string): Promise<void> {
    const next = this.page.locator('main [data-next]');
    while (await next.count()) {
      const folded = this.page.locator('details.inherited:not([open]) > summary');
      if (await folded.count()) await folded.click();
      await this.answerEach('ratings.', value);
      const address = this.page.url();
      await next.click();
      await this.page.waitForURL((url) => url.href !== address);
      await this.look('rating form');
    }
  }

  async fill(name: string, text: string): Promise<void> {
    await this.page.locator(`main [name="${name}"]`).fill(text);
  }

  /** From one tab to the next with the keys alone; the focus stays on the tab, and its part has an address. */
  async goThroughTabs([from, to]: readonly [string, string], scripts: boolean): Promise<void> {
    await this.page.locator(`#tab-${from}`).focus();
    await this.page.keyboard.press(scripts ? 'ArrowRight' : 'Tab');
    await this.page.keyboard.press('Enter');
    await this.page.waitForURL(`**tab=${to}`);
    await this.page.locator(`section#${to}`).waitFor();
    expect(await this.page.locator(`#tab-${to}`).getAttribute('aria-current')).toBe('page');
    if (scripts) await this.page.locator(`#tab-${to}:focus`).waitFor();
    await this.look(`tab ${to}`);
  }

  words(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  /** No key instead of a text, nothing beyond the window's edge; the first time that it is seen, no barrier that axe knows. */
  async look(name: string): Promise<void> {
    const words = await this.words();
    expect([name, rawTextIn(words)]).toEqual([name, null]);
    expect([name, 'overflow', await overflowOf(this.page)]).toEqual([name, 'overflow', 0]);
    if (this.looked === null || this.looked.has(name)) return;
    if (!isLongRun && !samples.includes(name)) return;
    this.looked.add(name);
    expect([name, await violationsOn(this.page)]).toEqual([name, []]);
  }
}
