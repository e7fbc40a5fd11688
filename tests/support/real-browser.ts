import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../src/pdf/browser-path.js';

/** How a person sits in front of the pages. */
export interface Seating {
  readonly locale: string;
  readonly width: number;
  readonly scripts: boolean;
}

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A real browser, the one that prints PDFs, which notes everything that it complains of. */
export class RealBrowser {
  /** Errors on the console, refused by the policy of the page or otherwise, and answers that failed. */
  readonly complaints: string[] = [];
  private browser: Browser;

  async start(): Promise<void> {
    const { executable, libraries } = await findBrowser(process.env['RUNGS_BROWSER'] ?? null);
    const PATH = process.env['PATH'] ?? '';
    this.browser = await chromium.launch({
      executablePath: executable,
      args: [
        '--disable-gpu',
        '--disable-dev-shm-usage',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
      env: libraries === null ? { PATH } : { PATH, LD_LIBRARY_PATH: libraries },
    });
  }

  stop(): Promise<void> {
    return this.browser.close();
  }

  /** A page in a profile of its own. */
  async page({ locale, width, scripts }: Seating): Promise<Page> {
    const context: BrowserContext = await this.browser.newContext({
      locale,
      viewport: { width, height: 900 },
      javaScriptEnabled: scripts,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (failure) => this.complaints.push(`${page.url()}: ${failure.message}`));
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      if (reason !== 'net::ERR_ABORTED') this.complaints.push(`${request.url()}: ${reason}`);
    });
    return page;
  }
}

/** How far the page reaches beyond the window, in CSS pixels; 0 where it fits. */
export async function overflowOf(page: Page): Promise<number> {
  const widths = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  return Math.max(0, widths[0] - widths[1]);
}

/** What reaches beyond the window, as the beginnings of the innermost elements that do. */
export function beyondEdgeOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const edge = document.documentElement.clientWidth;
    const beyond = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > edge + 0.5);
    const innermost = beyond.filter((one) => !beyond.some((other) => other !== one && one.contains(other)));
    return innermost.slice(0, 3).map((one) => one.outerHTML.slice(0, 120));
  })()`);
}

/** What axe finds against WCAG 2.2 A and AA: rule, and the first places. */
export async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(levels).analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
    return `${id} (${nodes.length}): ${places.join(' | ')}`;
  });
}
