import { describe, expect, it } from '@jest/globals';
import { guideNames, Guides } from '../../../src/web/guides.js';

describe('a guide', () => {
  const guides = new Guides();
  const headings = (html: string): number => html.match(/<h2>/g)?.length ?? 0;

  it.each(guideNames)('for %s has the same parts in both languages', async (name) => {
    const [zh, en] = [await guides.of(name, 'zh'), await guides.of(name, 'en')];
    expect([zh.title, en.title].every((title) => title.length > 3)).toBe(true);
    expect(headings(zh.text.html)).toBeGreaterThan(1);
    expect(headings(en.text.html)).toBe(headings(zh.text.html));
  });

  it.each(guideNames)(
    'for %s reads no space where a line of Chinese is broken, and keeps its headings',
    async (name) => {
      const { html } = (await guides.of(name, 'zh')).text;
      expect(html).not.toMatch(/[一-鿿，。；：、]\s+[一-鿿]/);
      const titles = [...html.matchAll(/<h2>(.*?)<\/h2>/gs)].map(([, title = '']) => title);
      expect(titles.filter((title) => title.length > 20)).toEqual([]);
    },
  );

  it('that nobody wrote is not found, whatever the address says', () => {
    for (const name of ['nobody', '../../README', '__proto__'])
      expect(() => guides.of(name, 'zh')).toThrow(
        expect.objectContaining({ refusal: { code: 'not-found' } }),
      );
  });
});
