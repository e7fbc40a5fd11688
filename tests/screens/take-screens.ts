import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { projectFolder } from '../../src/config/configuration.js';
import type { Language } from '../../src/web/language.js';
import { deskOf } from '../support/pages/desk.js';
import { RealBrowser } from '../support/real-browser.js';
import { listOf } from './list-of-screens.js';
import { ScreenWorld } from './screen-world.js';
import { type Screen, screens } from './screens.js';

type Theme = 'light' | 'dark';

/** Heights at which a picture ends, by width: what comes below is more of the same. */
const tallest: Readonly<Record<number, number>> = { 1440: 1600, 390: 1800 };
const widths = [1440, 390];
const languages = ['zh', 'en'] as const;

/** What lies above the place that the address names, apart from the room that scrolling leaves. */
const heightAbove = `(() => {
  const place = document.getElementById(location.hash.slice(1));
  const room = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  return place ? place.getBoundingClientRect().top + scrollY - room : 0;
})()`;

/** Takes pictures of the pages of the sample company: `npm run screens [-- name …]`. */
class Photographer {
  private readonly world = new ScreenWorld();
  private readonly browser = new RealBrowser();
  private readonly pages = new Map<string, Page>();

  constructor(
    private readonly folder: string,
    private readonly format: 'webp' | 'png',
    private readonly everyTheme: boolean,
  ) {}

  async take(wanted: readonly Screen[]): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    await this.browser.start();
    await this.world.open();
    try {
      await this.takeAll(wanted.filter(({ last }) => !last));
      const later = wanted.filter(({ last }) => last);
      if (later.length > 0) await this.world.goOn();
      await this.takeAll(later);
    } finally {
      await this.browser.stop();
      await this.world.close();
    }
  }

  private async takeAll(wanted: readonly Screen[]): Promise<void> {
    for (const language of languages) {
      // An account has one language: who is signed in already reads the one chosen last.
      this.pages.clear();
      for (const screen of wanted) await this.takeOne(screen, language);
    }
  }

  private async takeOne(screen: Screen, language: Language): Promise<void> {
    const page = await this.pageOf(screen.reader, language);
    for (const width of screen.printed ? [1060] : widths) {
      const themes: Theme[] =
        (screen.dark ?? this.everyTheme) && !screen.printed ? ['light', 'dark'] : ['light'];
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme, media: screen.printed ? 'print' : 'screen' });
        await page.setViewportSize({ width, height: 900 });
        await page.goto(this.world.origin + screen.path(this.world));
        const name = `${screen.name}-${language}-${width}${theme === 'dark' ? '-dark' : ''}`;
        await this.shoot(page, path.join(this.folder, `${name}.${this.format}`), tallest[width] ?? 1600);
      }
    }
    process.stderr.write(`${screen.name} ${language}\n`);
  }

  /**
   * What lies at the edge of the window lies at the edge of the picture: the window is made as tall as the page, or as what
   * follows the place that the address names.
   */
  private async shoot(page: Page, file: string, tallestHeight: number): Promise<void> {
    const whole = await page.evaluate<number>('document.documentElement.scrollHeight');
    const { width } = page.viewportSize() ?? { width: 1440 };
    const above = await page.evaluate<number>(heightAbove);
    const height = Math.ceil(Math.min(Math.max(whole - above, 600), tallestHeight));
    await page.setViewportSize({ width, height });
    await page.evaluate('document.getElementById(location.hash.slice(1))?.scrollIntoView()');
    await page.evaluate('document.fonts.ready.then(() => null)');
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot', {
      format: this.format,
      ...(this.format === 'webp' && { quality: 60 }),
    });
    await session.detach();
    writeFileSync(file, Buffer.from(data, 'base64'));
  }

  private async pageOf(reader: string | null, language: Language): Promise<Page> {
    const key = `${reader ?? ''} ${language}`;
    const known = this.pages.get(key);
    if (known) return known;
    const { origin } = this.world;
    const page = await deskOf(this.browser, origin, await this.world.visitor(reader), language);
    this.pages.set(key, page);
    return page;
  }
}

const given = process.argv.slice(2);
const into = given.indexOf('--into');
const kept = path.join(projectFolder, 'docs', 'screens');
const folder = into >= 0 ? path.resolve(given[into + 1] ?? '.') : kept;
const names = given.filter(
  (argument, index) => !argument.startsWith('--') && (into < 0 || index !== into + 1),
);
const wanted = screens.filter(({ name }) => names.length === 0 || names.includes(name));
const format = given.includes('--png') ? 'png' : 'webp';
await new Photographer(folder, format, given.includes('--dark')).take(wanted);
if (folder === kept) writeFileSync(path.join(kept, 'README.md'), listOf(screens, readdirSync(kept)));
