import type { CDPSession, Page } from 'playwright-core';
import type { Language } from '../../../src/web/language.js';
import type { RawVisitor } from '../raw-visitor.js';
import { beyondEdgeOf, overflowOf, type RealBrowser, violationsOn } from '../real-browser.js';
import { deskOf } from './desk.js';
import type { FoundPage } from './found-page.js';
import { coveredBy, lossOn } from './lost-content.js';
import { motionOn } from './motion.js';

type Theme = 'light' | 'dark';
interface Way {
  readonly language: Language;
  readonly theme: Theme;
  readonly width: number;
}

const wide = 1440;
interface PageWindow {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** A phone; a desk's window magnified to 200 %, with all that this takes of its height; the width that is left of it at 400 %. */
const windows: readonly PageWindow[] = [
  { width: 390, height: 900, scale: 1 },
  { width: wide / 2, height: 450, scale: 2 },
  { width: 320, height: 900, scale: 1 },
  { width: wide, height: 900, scale: 1 },
];
const allWays: readonly Way[] = (['zh', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) => [wide, 390].map((width) => ({ language, theme, width }))),
);
/** Two that differ in everything. */
const fewWays: readonly Way[] = [
  { language: 'zh', theme: 'light', width: wide },
  { language: 'en', theme: 'dark', width: 390 },
];

/** Looks at pages as their readers, and notes what is wrong with them. */
export class PageInspector {
  /** Times that axe was asked, and what it found. */
  looks = 0;
  violations = 0;
  private readonly desks = new Map<string, Page>();
  private readonly faults: string[] = [];

  constructor(
    private readonly browser: RealBrowser,
    private readonly origin: string,
    private readonly readers: readonly RawVisitor[],
  ) {}

  /** @returns a sentence for each fault */
  async inspect(pages: readonly FoundPage[], how: 'each in all ways' | 'each in one way'): Promise<string[]> {
    // The language belongs to the account, so that all windows of a reader speak the same.
    for (const language of ['zh', 'en'] as const) {
      for (const [index, found] of pages.entries()) {
        const ways = how === 'each in all ways' ? allWays : fewWays.filter((_, place) => place === index % 2);
        const spoken = ways.filter((way) => way.language === language);
        // One way alone goes with half of the windows, the next page with the others.
        const fitting = windows.filter(
          (_, place) => how === 'each in all ways' || place % 2 === (index >> 1) % 2,
        );
        if (spoken.length > 0) await this.look(found, language, spoken, fitting);
      }
    }
    return this.faults;
  }

  private async look(
    found: FoundPage,
    language: Language,
    ways: readonly Way[],
    fitting: readonly PageWindow[],
  ): Promise<void> {
    const page = await this.desk(found.reader, language);
    await page.goto(this.origin + found.address);
    const of = (what: string): string => `${found.kind} (${found.reader ?? 'nobody'}, ${language}) ${what}`;
    for (const { theme, width } of ways) {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height: 900 });
      const violations = await violationsOn(page);
      this.looks++;
      this.violations += violations.length;
      this.faults.push(...violations.map((one) => of(`${theme} ${width}: ${one}`)));
    }
    this.faults.push(...(await motionOn(page)).map((moving) => of(`moves: ${moving}`)));
    for (const window of fitting) this.faults.push(...(await this.misfits(page, window)).map(of));
  }

  private async misfits(page: Page, { width, height, scale }: PageWindow): Promise<string[]> {
    const session = await resize(page, { width, height, scale });
    const faults: string[] = [];
    const overflow = await overflowOf(page);
    if (overflow > 0) {
      const what = (await beyondEdgeOf(page)).join(' | ');
      faults.push(`reaches ${overflow} px beyond a window of ${width}: ${what}`);
    }
    faults.push(...(await lossOn(page)).map((lost) => `cuts off at ${width}: ${lost}`));
    const covered = await coveredBy(page);
    if (covered.length > 0)
      faults.push(`at ${width} × ${height} keeps over half of it for ${covered.join(' | ')}`);
    await session.detach();
    return faults;
  }

  private async desk(reader: string | null, language: Language): Promise<Page> {
    const key = `${reader ?? ''} ${language}`;
    const visitor = this.readers.find(({ name }) => name === reader);
    if (!visitor) throw new Error(`${reader ?? 'Nobody'} is not among the readers.`);
    const page = this.desks.get(key) ?? (await deskOf(this.browser, this.origin, visitor, language));
    this.desks.set(key, page);
    return page;
  }
}

/** As the browser's own zoom does: fewer pixels of the page, each as many of the screen as the scale says. Until the session ends. */
async function resize(page: Page, { width, height, scale }: PageWindow): Promise<CDPSession> {
  await page.setViewportSize({ width, height });
  const session = await page.context().newCDPSession(page);
  const metrics = { width, height, deviceScaleFactor: scale, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', metrics);
  const seen = await page.evaluate<number[]>('[innerWidth, innerHeight, devicePixelRatio]');
  if (seen.join() !== [width, height, scale].join()) throw new Error(`The window is ${seen.join()}.`);
  return session;
}
