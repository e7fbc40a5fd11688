import type { Browser, CDPSession, Page } from 'puppeteer';
import type { PrintableHtml } from '../pages/printable-html.js';
import { guardPage } from './page-guard.js';

const printing = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/** Runs in the page. Laying the text out asks for the fonts it needs; then they are waited for. */
const swapBody = function (
  this: unknown,
  language: string,
  title: string,
  body: string,
  zoom: number,
): Promise<void> {
  const { document } = globalThis as unknown as { document: PageDocument };
  document.documentElement.lang = language;
  document.title = title;
  document.body.style.zoom = String(zoom);
  document.body.innerHTML = body;
  void document.body.offsetHeight;
  return document.fonts.ready.then(() => undefined);
};

interface PageDocument {
  documentElement: { lang: string };
  title: string;
  body: { innerHTML: string; readonly style: { zoom: string }; readonly offsetHeight: number };
  readonly fonts: { readonly ready: Promise<unknown> };
}

/**
 * One page on about:blank, scripts off, requests guarded. Style sheet and base fonts are loaded once; a document is
 * the body swapped, which is twice as fast as setting the content anew.
 */
export class PrintPage {
  /** Documents, a packet counted by its cases: a page grows with what it has held. */
  printed = 0;

  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
    private readonly global: string,
  ) {}

  /** @param shell a whole HTML document with style sheet and a body that uses each weight of the base font */
  static async open(browser: Browser, shell: string): Promise<PrintPage> {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    const session = await page.createCDPSession();
    await guardPage(session);
    const { frameTree } = await session.send('Page.getFrameTree');
    await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html: shell });
    const { result } = await session.send('Runtime.evaluate', { expression: 'globalThis' });
    const opened = new PrintPage(page, session, result.objectId ?? '');
    await opened.swap({
      language: 'zh',
      title: '',
      body: '<p>字 A</p><p><b>字 A</b></p>',
      parts: 1,
      zoom: 1,
    });
    return opened;
  }

  /** Prints one document. The bytes still carry the time of printing: `withoutTrace` takes it out. */
  async print(html: PrintableHtml): Promise<Buffer> {
    await this.swap(html);
    const { data } = await this.session.send('Page.printToPDF', printing);
    this.printed += html.parts;
    return Buffer.from(data, 'base64');
  }

  /** Whether the page and its browser are still there. */
  get usable(): boolean {
    return !this.page.isClosed() && this.page.browser().connected;
  }

  /** Closing waits for an answer, which a browser that is gone never gives. */
  async close(): Promise<void> {
    if (!this.usable) return;
    await this.page.close().catch(() => undefined);
  }

  private async swap({ language, title, body, zoom }: PrintableHtml): Promise<void> {
    const answer = await this.session.send('Runtime.callFunctionOn', {
      functionDeclaration: swapBody.toString(),
      objectId: this.global,
      arguments: [{ value: language }, { value: title }, { value: body }, { value: zoom }],
      awaitPromise: true,
    });
    if (answer.exceptionDetails)
      throw new Error(`The page could not be laid out: ${answer.exceptionDetails.text}`);
  }
}
