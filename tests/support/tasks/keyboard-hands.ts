import type { Locator } from 'playwright-core';
import { Hands } from './hands.js';

/** Keys after which somebody would have given up. */
const patience = 150;

/** Never touches the mouse: Tab, Enter, Space, arrows and the keys that pages offer. */
export class KeyboardHands extends Hands {
  protected async press(goal: Locator): Promise<void> {
    await this.reach(goal);
    await this.key('Enter');
  }

  protected async type(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  /** Month, day and year are three places, in the order of the browser's own language, which is American English here. */
  protected async typeDay(field: Locator, day: string): Promise<void> {
    await this.reach(field);
    const [year = '', month = '', date = ''] = day.split('-');
    await this.page.keyboard.type(month + date + year);
    // What the day changes on the page comes in behind it, and must not take the focus away.
    await this.page.waitForLoadState('networkidle');
    if (!(await this.hasFocus(field))) throw new Error(`The focus is lost at ${this.page.url()}.`);
    const typed = await field.inputValue();
    if (typed !== day) throw new Error(`Typed ${day}, and the field holds ${typed}.`);
  }

  protected async check(answer: Locator): Promise<void> {
    const kind = await answer.getAttribute('type');
    if (kind === 'radio') return this.checkOneOf(answer);
    await this.reach(answer);
    await this.key('Space');
  }

  protected async rate(criteria: number, value: string): Promise<void> {
    for (let rated = 0; rated < criteria; rated++) await this.key(value);
  }

  /** Tab comes to a group of circles as one; arrows go round within it. */
  private async checkOneOf(answer: Locator): Promise<void> {
    const name = (await answer.getAttribute('name')) ?? '';
    await this.tabUntil(() => this.page.locator(`[name="${name}"]:focus`).count(), name);
    for (let keys = 0; keys < patience && !(await this.hasFocus(answer)); keys++) await this.key('ArrowDown');
    if (!(await answer.isChecked())) await this.key('Space');
  }

  private async reach(goal: Locator): Promise<void> {
    await this.jumpTowards(goal);
    await this.tabUntil(() => this.hasFocus(goal), String(goal));
  }

  /** Presses the key that the page offers for the part that holds the goal. */
  private async jumpTowards(goal: Locator): Promise<void> {
    for (const link of await this.page.locator('a[data-key][href^="#"]').all()) {
      const part = (await link.getAttribute('href')) ?? '';
      const holds = await goal.and(this.page.locator(`${part} *`)).count();
      const isThere = await this.page.locator(`${part}:focus, ${part} :focus`).count();
      if (holds === 0 || isThere > 0) continue;
      return this.key((await link.getAttribute('data-key')) ?? '');
    }
  }

  /** On a page just opened the first Tab offers to leave out the frame. */
  private async tabUntil(isThere: () => Promise<unknown>, goal: string): Promise<void> {
    for (let keys = 0; keys < patience; keys++) {
      if (await isThere()) return;
      await this.key('Tab');
      if (await this.page.locator('.skip:focus').count()) await this.key('Enter');
    }
    throw new Error(`${patience} keys do not lead to ${goal} at ${this.page.url()}.`);
  }

  private async hasFocus(goal: Locator): Promise<boolean> {
    return (await goal.and(this.page.locator(':focus')).count()) > 0;
  }
}
