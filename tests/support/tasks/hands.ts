import type { Locator, Page } from 'playwright-core';
import type { TaskCount } from './task-count.js';

/** What stands in the forms of a page, by name; boxes and circles of one name once. */
const fieldsOfPage = `[...new Set([...document.querySelectorAll('main form :is(input, select, textarea)')]
  .filter((field) => field.type !== 'hidden' && !field.disabled && field.form.method === 'post')
  .map((field) => field.form.action + ' ' + field.name))]`;

/** Somebody at a page who can do nothing without its being counted. How it is done, by mouse or by keyboard, is the child's. */
export abstract class Hands {
  private readonly asked = new Set<string>();
  private readonly askedOn = new Set<string>();
  private filled = 0;
  private clicks = 0;
  private keys = 0;
  private rated = 0;
  private ratingActs = 0;

  constructor(readonly page: Page) {}

  /** What was done up to now. */
  count(): TaskCount {
    const { asked, askedOn, filled, clicks, keys, rated, ratingActs } = this;
    return { steps: askedOn.size, asked: asked.size, filled, clicks, keys, rated, ratingActs };
  }

  /** Follows a link or presses a button, and waits for the page behind it. */
  async go(goal: Locator): Promise<void> {
    await this.noteFields();
    await Promise.all([this.page.waitForEvent('load'), this.press(goal)]);
  }

  async write(name: string, text: string): Promise<void> {
    this.filled++;
    await this.type(this.named(name), text);
  }

  /** @param day as `2025-09-01` */
  async setDay(name: string, day: string): Promise<void> {
    this.filled++;
    await this.typeDay(this.named(name), day);
  }

  async choose(name: string, value: string): Promise<void> {
    this.filled++;
    await this.check(this.page.locator(`main [name="${name}"][value="${value}"]`));
  }

  async tick(name: string): Promise<void> {
    this.filled++;
    await this.check(this.named(name).first());
  }

  /** Rates every criterion of a dimension alike. */
  async rateDimension(value: string): Promise<void> {
    const criteria = await this.page.locator('main [data-criterion]').count();
    const before = this.clicks + this.keys;
    await this.rate(criteria, value);
    this.rated += criteria;
    this.filled += criteria;
    this.ratingActs += this.clicks + this.keys - before;
    const answered = await this.page.locator(`main [data-criterion] input[value="${value}"]:checked`).count();
    if (answered !== criteria)
      throw new Error(`${answered} of ${criteria} criteria are rated at ${this.page.url()}.`);
  }

  protected abstract press(goal: Locator): Promise<void>;
  protected abstract type(field: Locator, text: string): Promise<void>;
  protected abstract typeDay(field: Locator, day: string): Promise<void>;
  protected abstract check(answer: Locator): Promise<void>;
  protected abstract rate(criteria: number, value: string): Promise<void>;

  protected async click(goal: Locator): Promise<void> {
    this.clicks++;
    await goal.click();
  }

  protected async key(name: string): Promise<void> {
    this.keys++;
    await this.page.keyboard.press(name);
  }

  private named(name: string): Locator {
    return this.page.locator(`main [name="${name}"]`);
  }

  /** Called before a page is left: what it asked for counts whether it was filled or not. */
  private async noteFields(): Promise<void> {
    const fields = await this.page.evaluate<string[]>(fieldsOfPage);
    if (fields.length > 0) this.askedOn.add(this.page.url());
    for (const field of fields) this.asked.add(field);
  }
}
