import type { Browser } from 'puppeteer';
import type { PrintableHtml } from '../pages/printable-html.js';
import { BoundedQueue } from './bounded-queue.js';
import { TookTooLong, within } from './deadline.js';
import { PrintPage } from './print-page.js';
import type { WarmBrowser } from './warm-browser.js';

/** What printing may take. */
export interface PrinterLimits {
  /** Pages at work at the same time; more than two gain nothing on two cores. */
  readonly pages: number;
  /** Documents that may wait. */
  readonly waiting: number;
  /** Milliseconds a document may take, the start of the browser included. */
  readonly time: number;
  /** Milliseconds that each further case of a packet may take. */
  readonly timePerPart: number;
  /** Documents after which a page is replaced: it grows by 1.4 MB with each. */
  readonly documentsPerPage: number;
}

export const usualLimits: PrinterLimits = {
  pages: 2,
  waiting: 500,
  time: 60_000,
  timePerPart: 5_000,
  documentsPerPage: 100,
};

/** Asked, because a pipe that broke this moment still counts as connected. */
async function answers(browser: Browser): Promise<boolean> {
  return browser.version().then(
    () => true,
    () => false,
  );
}

/** Prints documents on a few pages of one browser, which are kept for the next document. */
export class Printer {
  private readonly queue: BoundedQueue;
  private readonly pages = new Map<number, PrintPage>();

  constructor(
    private readonly browser: WarmBrowser,
    private readonly shell: string,
    private readonly limits: PrinterLimits = usualLimits,
  ) {
    this.queue = new BoundedQueue(limits.pages, limits.waiting);
  }

  /**
   * Prints one document; once more where the browser died under it.
   * @throws QueueFull, TookTooLong, NoBrowser, each with what would help
   */
  print(html: PrintableHtml): Promise<Buffer> {
    return this.queue.run((slot) => this.printTwice(slot, html));
  }

  private async printTwice(slot: number, html: PrintableHtml): Promise<Buffer> {
    const browser = await this.browser.get();
    try {
      return await this.printOn(slot, html);
    } catch (failure) {
      if (failure instanceof TookTooLong || (await answers(browser))) throw failure;
      return await this.printOn(slot, html);
    }
  }

  private async printOn(slot: number, html: PrintableHtml): Promise<Buffer> {
    try {
      const printed = this.pageOf(slot).then((page) => page.print(html));
      return await within(this.timeFor(html), printed, this.lateMessage(html));
    } catch (failure) {
      await this.discard(slot, failure);
      throw failure;
    }
  }

  private async pageOf(slot: number): Promise<PrintPage> {
    const page = this.pages.get(slot);
    if (page?.usable && page.printed < this.limits.documentsPerPage) return page;
    await page?.close();
    const fresh = await PrintPage.open(await this.browser.get(), this.shell);
    this.pages.set(slot, fresh);
    return fresh;
  }

  /** A page that does not open or close in time takes its browser with it. */
  private async discard(slot: number, failure: unknown): Promise<void> {
    const page = this.pages.get(slot);
    this.pages.delete(slot);
    if (!page) {
      if (failure instanceof TookTooLong) await this.browser.kill();
      return;
    }
    await within(2_000, page.close(), 'The page did not close.').catch(() => this.browser.kill());
  }

  private timeFor({ parts }: PrintableHtml): number {
    return this.limits.time + Math.max(0, parts - 1) * this.limits.timePerPart;
  }

  private lateMessage(html: PrintableHtml): string {
    return (
      `“${html.title}” was not printed within ${this.timeFor(html) / 1000} seconds and was given up. ` +
      'Try it again; if it happens again, the document is too long or the machine too busy.'
    );
  }
}
