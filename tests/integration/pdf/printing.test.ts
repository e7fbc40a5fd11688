import { afterAll, describe, expect, it } from '@jest/globals';
import { documentLanguages, type Language } from '../../../src/pdf/documents/common.js';
import { pageFill } from '../../../src/pdf/page-fill.js';
import { PdfRenderer } from '../../../src/pdf/pdf-renderer.js';
import { everySample } from '../../unit/pdf/samples/all.js';
import { sampleSupplement } from '../../unit/pdf/samples/packet.js';
import { sampleReport } from '../../unit/pdf/samples/report.js';
import { readPdf, squeezed } from './read-pdf.js';

const renderer = new PdfRenderer(null);
const printed = new Map<string, Promise<Buffer>>();

/** One printing of a sample, shared by the tests that only read it. */
function printing(kind: string, language: Language): Promise<Buffer> {
  const key = `${kind} ${language}`;
  const document = everySample(language)[kind];
  if (!document) throw new Error(`There is no sample ${kind}.`);
  const bytes = printed.get(key) ?? renderer.render(document, language);
  printed.set(key, bytes);
  return bytes;
}
afterAll(() => renderer.close());

const pageLine: Readonly<Record<Language, (page: number, pages: number) => string>> = {
  zh: (page, pages) => `第${page}页，共${pages}页`,
  en: (page, pages) => `Page${page}of${pages}`,
};

const kinds = [
  'report',
  'declined',
  'letter',
  'packet',
  'session',
  'supplement',
  'summary',
  'minutes',
] as const;

describe.each(documentLanguages)('a printed document in %s', (language) => {
  it.each(kinds)('%s is tagged, named, numbered, and has our fonts alone', async (kind) => {
    const document = everySample(language)[kind];
    if (!document) throw new Error(`There is no sample ${kind}.`);
    const bytes = await printing(kind, language);
    const file = await readPdf(bytes);
    expect(file.tagged).toBe(true);
    expect(file.language).toBe(language);
    expect(file.title).not.toBe('');
    file.pages.forEach((page, index) =>
      expect(page).toContain(pageLine[language](index + 1, file.pages.length)),
    );
    file.pages.forEach((page) => expect(page).toContain(document.identity.code));
    file.pages.forEach((page) => expect(page).toContain(document.identity.frameworkVersion.slice(0, 12)));
    expect(file.fonts.length).toBeGreaterThan(0);
    for (const font of file.fonts) expect(font).toMatch(/^(Type0|CIDFontType2) [A-Z]{6}\+NotoSansSC/);
    expect(pageFill(bytes).pages).toBe(file.pages.length);
    expect((await renderer.render(document, language)).equals(bytes)).toBe(true);
  });
});

describe('the decision report', () => {
  it('fits four pages and 300 kB with eleven dimensions, nineteen criteria and fifteen items of evidence', async () => {
    for (const language of documentLanguages) {
      const bytes = await printing('report', language);
      expect((await readPdf(bytes)).pages).toHaveLength(4);
      expect(bytes.length).toBeLessThan(300_000);
    }
  });

  it('has tables, headings and lists that a screen reader finds, and an outline of its sections', async () => {
    const file = await readPdf(await printing('report', 'zh'));
    for (const role of ['H1', 'H2', 'H3', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'Figure'])
      expect(file.roles).toContain(role);
    expect(file.outline.slice(0, 3)).toEqual(['晋升决定书', '决定是怎样作出的', '各维度的结论']);
    expect(file.outline).toContain('分析能力');
  });

  it('says in text what the candidate is to know', async () => {
    const { text } = await readPdf(await printing('declined', 'zh'));
    const expected = [
      '经晋升委员会评议，沈知夏本次未晋升为 P4 产品专家，职级仍为 P3 产品经理。',
      '能从产品全局进行需求分析',
      '部分符合',
      '移动护理上线满六个月后的使用与差错数据。',
      '最早可于2026年10月1日再次被提名。',
      '自评与上级评价',
    ];
    for (const sentence of expected) expect(text).toContain(squeezed(sentence));
  });

  it('is printed the same by another browser, after other documents', async () => {
    const other = new PdfRenderer(null);
    try {
      await other.render(sampleSupplement('en'), 'en');
      const [first, second] = await Promise.all([
        other.render(sampleReport('zh'), 'zh'),
        printing('report', 'zh'),
      ]);
      expect(first.equals(second)).toBe(true);
    } finally {
      await other.close();
    }
  });
});

describe.each(documentLanguages)('no page in %s', (language) => {
  it.each(kinds)('of the %s is nearly empty, and none ends with a heading', async (kind) => {
    const bytes = await printing(kind, language);
    const { pages, outline } = await readPdf(bytes);
    if (pages.length > 1) expect(pageFill(bytes).lastPage).toBeGreaterThan(0.28);
    // The lines in the margins come first in a page's content, so that its text ends with what stands lowest.
    for (const page of pages) expect(page).toMatch(/^.{0,120}(编号|Code)[0-9A-Z]{4}-/);
    for (const heading of outline) for (const page of pages) expect(page.endsWith(heading)).toBe(false);
  });
});

describe('characters', () => {
  it('that no font has print as their number, never as an empty box', async () => {
    const report = sampleReport('zh');
    const named = { ...report, candidate: { ...report.candidate, name: '刘䶮𬎆' } };
    const file = await readPdf(await renderer.render(named, 'zh'));
    expect(file.text).toContain('刘[U+4DAE][U+2C386]');
    for (const font of file.fonts) expect(font).toContain('NotoSansSC');
  });

  it('of the slices print as themselves', async () => {
    const report = sampleReport('zh');
    const signs = '→≥≤✓①℃★犇';
    const named = { ...report, candidate: { ...report.candidate, name: signs } };
    expect((await readPdf(await renderer.render(named, 'zh'))).text).toContain(signs);
  });
});
