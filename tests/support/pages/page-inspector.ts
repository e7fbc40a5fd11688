import type { Page } from 'playwright-core';
import type { Language } from '../../../src/web/language.js';
import type { RawVisitor } from '../raw-visitor.js';
import { beyondEdgeOf, overflowOf, type RealBrowser, violationsOn } from '../real-browser.js';
import { deskOf } from './desk.js';
import type { FoundPage } from './found-page.js';
import { lossOn } from './lost-content.js';
import { motionOn } from './motion.js';

type Theme = 'light' | 'dark';
interface Way {
  readonly language: Language;
  readonly theme: Theme;
  readonly width: number;
}

const wide = 1440;
/** A phone; a desk's window at 200 %; what is left of a desk's window at 400 %. */
const narrower = [390, wide / 2, 320] as const;
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
        if (spoken.length > 0) await this.look(found, language, spoken);
      }
    }
    return this.faults;
  }

  private async look(found: FoundPage, language: Language, ways: readonly Way[]): Promise<void> {
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
    for (const width of [...narrower, wide]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await overflowOf(page);
      if (overflow > 0) {
        const what = (await beyondEdgeOf(page)).join(' | ');
        this.faults.push(of(`reaches ${overflow} px beyond a window of ${width}: ${what}`));
      }
      this.faults.push(...(await lossOn(page)).map((lost) => of(`cuts off at ${width}: ${lost}`)));
    }
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
