import type { Page } from 'playwright-core';
import type { Language } from '../../../src/web/language.js';
import type { RawVisitor } from '../raw-visitor.js';
import type { RealBrowser } from '../real-browser.js';

/**
 * A page in a profile of its own, with the session of a visitor, who reads it in the language from then on: the language
 * belongs to the account, so that all pages of a visitor change with it.
 */
export async function deskOf(
  browser: RealBrowser,
  origin: string,
  visitor: RawVisitor,
  language: Language,
): Promise<Page> {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const page = await browser.page({ locale, width: 1440, scripts: true });
  const cookies = visitor.session.map(({ name, value }) => {
    return { name, value: encodeURIComponent(value), url: origin };
  });
  await page.context().addCookies(cookies);
  if (visitor.name === null) return page;
  await page.goto(`${origin}/account`);
  const change = page.locator(`button[name="language"][value="${language}"]`);
  if (await change.count()) await change.first().click();
  return page;
}
