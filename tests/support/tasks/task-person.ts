import type { Locator, Page } from 'playwright-core';
import type { TextOf } from '../texts-of-pages.js';
import type { Hands } from './hands.js';

/** Called with every page that somebody comes to. */
export type Look = (page: Page, name: string) => Promise<void>;

/** Somebody who does a task: finds what the pages name, with hands that are counted. */
export class TaskPerson {
  constructor(
    readonly hands: Hands,
    private readonly t: TextOf,
    private readonly seen: Look,
  ) {}

  get page(): Page {
    return this.hands.page;
  }

  async link(text: string, name: string): Promise<void> {
    await this.follow(this.page.locator('main').getByRole('link', { name: text }).first(), name);
  }

  async follow(goal: Locator, name: string): Promise<void> {
    await this.hands.go(goal);
    await this.seen(this.page, name);
  }

  /** Presses a button by the key of its text. */
  async press(key: string, name: string): Promise<void> {
    const button = this.page.locator('main').getByRole('button', { name: this.t(key), exact: true });
    await this.follow(button.first(), name);
  }

  /** Presses the last button of a task, and expects to be told what came of it. @throws Error where nothing is told */
  async finish(key: string, told: string, name: string): Promise<void> {
    await this.press(key, name);
    await this.page.locator('main').getByText(this.t(told)).first().waitFor();
  }

  /** Rates all that the form asks, a dimension at a time, and comes to its summary. */
  async rateAll(value: string): Promise<void> {
    const next = this.page.locator('main [data-next]');
    while (await next.count()) {
      await this.hands.rateDimension(value);
      await this.follow(next, 'rating form');
    }
  }
}
