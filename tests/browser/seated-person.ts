import { expect } from '@jest/globals';
import type { Locator, Page, Response } from 'playwright-core';

/**
 * Somebody who takes part in a session before a screen of their own, which is to follow the others by itself. Everything that
 * the server sends there is kept, to be searched for what must never come.
 */
export class SeatedPerson {
  private readonly received: Promise<string>[] = [];

  constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {
    page.on('response', (answer) => this.keep(answer));
  }

  async signIn(email: string): Promise<void> {
    await this.page.goto(`${this.origin}/sign-in/sample`);
    await this.page.locator(`button[value="${email}"]`).click();
    await this.page.waitForURL('**/inbox');
  }

  /** Opens a page and leaves a mark on it, which only a page that is never loaded anew keeps. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.origin + path);
    await this.mark();
  }

  /** Waits until this stands on the page: nobody touches it, and it is not loaded anew. */
  async sees(text: string | RegExp): Promise<void> {
    await this.appears(text);
    await this.stayed();
  }

  /** Waits until the page has no such thing any more. */
  async loses(text: string | RegExp): Promise<void> {
    await this.page.locator('main').getByText(text).first().waitFor({ state: 'detached' });
    await this.stayed();
  }

  /** Waits for a part of the page to come by itself. */
  async gets(selector: string): Promise<Locator> {
    const found = this.page.locator(`main ${selector}`).first();
    await found.waitFor();
    await this.stayed();
    return found;
  }

  /** Sends the form whose address ends so, and looks at what comes of it. */
  async send(action: string, told: string): Promise<void> {
    const form = this.page.locator(`main form[action$="${action}"]`).first();
    await form.locator('button').first().click();
    await this.isTold(told);
  }

  /** Expects to be told this by the page that comes of what was sent. */
  async isTold(text: string): Promise<void> {
    await this.appears(text);
    await this.mark();
  }

  async choose(name: string, value: string): Promise<void> {
    await this.page.locator(`main input[name="${name}"][value="${value}"]`).check();
  }

  words(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  /** Everything that came from the server since the page was made or {@link forget} was called. */
  async everythingReceived(): Promise<string> {
    return (await Promise.all(this.received)).join('\n');
  }

  forget(): void {
    this.received.length = 0;
  }

  private async appears(text: string | RegExp): Promise<void> {
    try {
      await this.page.locator('main').getByText(text).first().waitFor();
    } catch (failure) {
      const found = await this.words();
      throw new Error(`${this.page.url()} does not say ${String(text)}: ${found.slice(0, 600)}`, {
        cause: failure,
      });
    }
  }

  /** Leaves a mark that goes with the document. */
  private async mark(): Promise<void> {
    await this.page.evaluate('document.documentElement.marked = true');
  }

  private async stayed(): Promise<void> {
    expect(await this.page.evaluate('document.documentElement.marked === true')).toBe(true);
  }

  private keep(answer: Response): void {
    // An answer that never ends has no body to wait for: its messages are compared elsewhere.
    if (answer.url().includes('/live?')) return;
    this.received.push(
      answer.body().then(
        (body) => `${answer.url()}\n${body.toString()}`,
        () => answer.url(),
      ),
    );
  }
}
