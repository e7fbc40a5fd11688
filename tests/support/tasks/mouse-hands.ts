import type { Locator } from 'playwright-core';
import { Hands } from './hands.js';

/** Points and clicks, or taps; the keyboard is for words alone. */
export class MouseHands extends Hands {
  protected press(goal: Locator): Promise<void> {
    return this.click(goal);
  }

  protected async type(field: Locator, text: string): Promise<void> {
    await this.click(field);
    await field.fill(text);
  }

  protected typeDay(field: Locator, day: string): Promise<void> {
    return this.type(field, day);
  }

  protected check(answer: Locator): Promise<void> {
    return this.click(answer);
  }

  /** Criteria carried over from lower levels lie folded until they are opened. */
  override async rateDimension(value: string): Promise<void> {
    const folded = this.page.locator('main details.inherited:not([open]) > summary');
    if (await folded.count()) await this.click(folded);
    await super.rateDimension(value);
  }

  protected async rate(_criteria: number, value: string): Promise<void> {
    const answers = this.page.locator(`main [data-criterion] input[type=radio][value="${value}"]`);
    for (const answer of await answers.all()) await this.click(answer);
  }
}
