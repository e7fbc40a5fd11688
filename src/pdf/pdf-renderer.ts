import { Printer, usualLimits, type PrinterLimits } from './browser/printer.js';
import { WarmBrowser } from './browser/warm-browser.js';
import type { Language } from './documents/common.js';
import type { PrintableDocument } from './documents/printable-document.js';
import { pageFill } from './page-fill.js';
import type { PrintableHtml } from './pages/printable-html.js';
import { renderHtml, shellHtml } from './pages/render-html.js';
import { withoutTrace } from './without-trace.js';

/** A last page with less than this on it is nearly empty. */
const nearlyEmpty = 0.28;

/** Of a longer document one page less is not worth printing all of it again. */
const worthAgain = 20;

/** How much smaller a document may be set to save such a page. */
const smaller = [0.96, 0.92];

/** Prints; where the last page comes out nearly empty, a little smaller, if that saves the page. */
async function printWithoutStragglers(printer: Printer, html: PrintableHtml): Promise<Buffer> {
  const file = await printer.print(html);
  const { pages, lastPage } = pageFill(file);
  if (pages === 1 || pages > worthAgain || lastPage >= nearlyEmpty) return file;
  for (const zoom of smaller) {
    const smallerFile = await printer.print({ ...html, zoom });
    if (pageFill(smallerFile).pages < pages) return smallerFile;
  }
  return file;
}

/** Makes PDFs. Nothing starts before the first document; `close` ends the browser. */
export class PdfRenderer {
  private readonly browser: WarmBrowser;
  private printer: Printer | undefined;

  /** @param browserPath the configured browser, or null to look for one (`findBrowser`) */
  constructor(
    browserPath: string | null,
    private readonly limits: PrinterLimits = usualLimits,
  ) {
    this.browser = new WarmBrowser(async () => {
      // Loaded with the first document: the driver of the browser is large, and a server starts without it.
      const { launchBrowser } = await import('./browser/launch.js');
      return launchBrowser(browserPath);
    });
  }

  /**
   * Prints a document: A4, tagged, with an outline. The same document, language and versions give the same bytes.
   * @throws NoBrowser, QueueFull or TookTooLong, each with what would help
   */
  async render(document: PrintableDocument, language: Language): Promise<Buffer> {
    this.printer ??= new Printer(this.browser, shellHtml(), this.limits);
    return withoutTrace(await printWithoutStragglers(this.printer, renderHtml(document, language)));
  }

  /** The browser's process, once it runs: for the status page and for tests. */
  browserProcessId(): Promise<number | undefined> {
    return this.browser.processId();
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
