import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer';
import { launchBrowser } from '../src/pdf/browser/launch.js';
import { fontAskedFor } from '../src/pdf/browser/page-guard.js';
import { PrintPage } from '../src/pdf/browser/print-page.js';
import type { DecisionReport } from '../src/pdf/documents/decision-report.js';
import { readFontFile } from '../src/pdf/fonts/font-files.js';
import { renderHtml, shellHtml } from '../src/pdf/pages/render-html.js';
import type { PrintableHtml } from '../src/pdf/pages/printable-html.js';
import { PdfRenderer } from '../src/pdf/pdf-renderer.js';
import { readPdf } from '../tests/integration/pdf/read-pdf.js';
import { sampleReport } from '../tests/unit/pdf/samples/report.js';
import type { BenchRow } from './row.js';

type Language = 'zh' | 'en';
interface Job {
  readonly document: DecisionReport;
  readonly language: Language;
}

const repetitions = 3;
const sizeLimit = 300_000;
const growthLimit = 150;

/** Reports of four pages, alternately zh and en, no two alike. */
function jobs(count: number): Job[] {
  return Array.from({ length: count }, (_, index) => {
    const language: Language = index % 2 === 0 ? 'zh' : 'en';
    const report = sampleReport(language);
    const candidate = { ...report.candidate, employeeNumber: `B${1000 + index}` };
    // Twelve items of evidence fill four pages in both languages without a second try at a smaller size.
    return { language, document: { ...report, candidate, evidence: report.evidence.slice(0, 12) } };
  });
}

async function perSecond(count: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (count * 1000) / (performance.now() - start);
}

/** As tutorials show it, with the fonts answered from memory so that it prints the same: a browser for each document, `load`. */
async function printNaively({ document, language }: Job): Promise<Buffer> {
  const { title, body } = renderHtml(document, language);
  const html = shellHtml()
    .replace('<html lang="zh">', `<html lang="${language}">`)
    .replace('<title></title>', `<title>${title}</title>`)
    .replace('<body></body>', `<body>${body}</body>`);
  const browser = await launchBrowser(null);
  try {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const font = fontAskedFor(request.url());
      const headers = { 'access-control-allow-origin': '*' };
      if (font === undefined) void request.continue();
      else
        void readFontFile(font).then((bytes) =>
          request.respond({ body: bytes, contentType: 'font/woff2', headers }),
        );
    });
    await page.setContent(html, { waitUntil: 'load' });
    return Buffer.from(
      await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
    );
  } finally {
    await browser.close();
  }
}

async function onTwoWorkers<Item>(
  items: readonly Item[],
  work: (item: Item, worker: number) => Promise<unknown>,
) {
  const queue = [...items];
  const worker = async (number: number): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item, number);
  };
  await Promise.all([worker(0), worker(1)]);
}

/** The least that printing costs: HTML made beforehand, two browsers, a page each, bytes left as they come. */
async function openFloor(): Promise<{ browsers: Browser[]; pages: PrintPage[] }> {
  const browsers = [await launchBrowser(null), await launchBrowser(null)];
  const shell = shellHtml();
  return { browsers, pages: await Promise.all(browsers.map((browser) => PrintPage.open(browser, shell))) };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

async function measureSpeed(renderer: PdfRenderer) {
  const { browsers, pages } = await openFloor();
  const ours: number[] = [];
  const floor: number[] = [];
  const naive: number[] = [];
  const batch = jobs(40);
  const finished: PrintableHtml[] = batch.map(({ document, language }) => renderHtml(document, language));
  await onTwoWorkers(batch.slice(0, 4), ({ document, language }) => renderer.render(document, language));
  await onTwoWorkers(finished.slice(0, 4), (html, worker) => pages[worker]?.print(html) ?? Promise.resolve());
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    ours.push(
      await perSecond(batch.length, () =>
        onTwoWorkers(batch, ({ document, language }) => renderer.render(document, language)),
      ),
    );
    floor.push(
      await perSecond(finished.length, () =>
        onTwoWorkers(finished, (html, worker) => pages[worker]?.print(html) ?? Promise.resolve()),
      ),
    );
    naive.push(
      await perSecond(6, async () => {
        for (const job of batch.slice(0, 6)) await printNaively(job);
      }),
    );
  }
  const version = (await browsers[0]?.version()) ?? '';
  await Promise.all(browsers.map((browser) => browser.close()));
  return { ours: median(ours), floor: median(floor), naive: median(naive), version };
}

/** Both sides say the same on as many pages, or the comparison is void. */
async function sameResult(renderer: PdfRenderer): Promise<void> {
  for (const job of jobs(2)) {
    const ours = await readPdf(await renderer.render(job.document, job.language));
    const naive = await readPdf(await printNaively(job));
    if (ours.text !== naive.text)
      throw new Error('The naive recipe printed another text: nothing to compare.');
  }
}

async function checkFile(renderer: PdfRenderer): Promise<BenchRow[]> {
  const { document, language } = jobs(1)[0] ?? { document: sampleReport('zh'), language: 'zh' as const };
  const file = await renderer.render(document, language);
  const again = await renderer.render(document, language);
  const { fonts, pages } = await readPdf(file);
  const type3 = fonts.filter((font) => font.startsWith('Type3')).length;
  return [
    {
      name: 'pdf: size of the report',
      ratio: file.length / sizeLimit,
      goal: 'at most 1',
      met: file.length < sizeLimit,
      detail: `${Math.round(file.length / 1000)} kB of ${sizeLimit / 1000} kB, ${pages.length} pages, tagged`,
    },
    {
      name: 'pdf: Type 3 fonts',
      ratio: type3,
      goal: 'at most 0',
      met: type3 === 0 && fonts.length > 0,
      detail: `${fonts.length} fonts embedded`,
    },
    {
      name: 'pdf: second printing has the same bytes',
      ratio: again.equals(file) ? 1 : 0,
      goal: '1',
      met: again.equals(file),
      detail: `${file.length} bytes compared`,
    },
  ];
}

/** Memory of a process and all it started, shared pages counted once, in MB; Linux alone tells. */
function memoryOf(processId: number): number {
  const own = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${processId}/smaps_rollup`, 'utf8'))?.[1];
  const children = readFileSync(`/proc/${processId}/task/${processId}/children`, 'utf8').trim();
  return (
    Number(own) / 1024 +
    children
      .split(' ')
      .filter(Boolean)
      .reduce((sum, child) => sum + memoryOf(Number(child)), 0)
  );
}

async function measureGrowth(renderer: PdfRenderer): Promise<BenchRow[]> {
  const browser = await renderer.browserProcessId();
  if (process.platform !== 'linux' || browser === undefined) return [];
  const before = memoryOf(browser);
  await onTwoWorkers(jobs(500), ({ document, language }) => renderer.render(document, language));
  const growth = memoryOf(browser) - before;
  return [
    {
      name: 'pdf: growth of the browser over 500 documents',
      ratio: growth / growthLimit,
      goal: 'at most 1',
      met: growth < growthLimit,
      detail: `${Math.round(growth)} MB of ${growthLimit} MB, from ${Math.round(before)} MB`,
    },
  ];
}

/** PDFs: two workers against a browser for each document, and against the least that printing costs. */
export async function run(): Promise<BenchRow[]> {
  const renderer = new PdfRenderer(null);
  try {
    await sameResult(renderer);
    const { ours, floor, naive, version } = await measureSpeed(renderer);
    const side = (name: string, value: number) => `${name} ${value.toFixed(1)}/s`;
    const rows: BenchRow[] = [
      {
        name: 'pdf: two workers, tagged, against a browser launched for each document',
        ratio: ours / naive,
        goal: '≥ 4',
        met: ours / naive >= 4,
        detail: `${side('ours', ours)}, ${side('launch, setContent, load, pdf, close, one after the other', naive)}; ${version}`,
      },
      {
        name: 'pdf: two workers, tagged, against the floor',
        ratio: ours / floor,
        goal: '≥ 0.5',
        met: ours / floor >= 0.5,
        detail: `${side('ours', ours)}, ${side('ready HTML swapped over CDP in two browsers', floor)}; ${version}`,
      },
      ...(await checkFile(renderer)),
    ];
    return process.argv.includes('--long') ? [...rows, ...(await measureGrowth(renderer))] : rows;
  } finally {
    await renderer.close();
  }
}
