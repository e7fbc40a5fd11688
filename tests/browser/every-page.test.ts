import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import type { Configuration } from '../../src/config/configuration.js';
import { removeTestData, testConfiguration } from '../support/databases.js';
import { isLongRun } from '../support/long-run.js';
import { onlyPerson, openEmptyCompany } from '../support/pages/empty-company.js';
import { fillCompany, type FilledCompany } from '../support/pages/filled-company.js';
import { differingPages, firstPages, type FoundPage } from '../support/pages/found-page.js';
import { PageInspector } from '../support/pages/page-inspector.js';
import { pageKinds, pageKindsOfNothing } from '../support/pages/page-kinds.js';
import { RawVisitor, visitorsOf } from '../support/raw-visitor.js';
import { lossOn } from '../support/pages/lost-content.js';
import { motionOn } from '../support/pages/motion.js';
import { RealBrowser, violationsOn } from '../support/real-browser.js';

/** HR first: most pages are theirs; then somebody of each other kind. */
const readers =
  '林晓雯 叶知秋 李沐阳 梁思远 周敏之 褚云帆 王一诺 孙悦然 薛平川 冯若兰 罗静仪 沈若谷 方正宁 顾长风 潘晓棠 陶乐怡 苏婉清 汪语嫣 彭见山'.split(
    ' ',
  );
/** What answers with a page to nobody at all: it asks for a candidate or two versions, or there is no such part. */
const withoutPage = ['/nominations/new', '/rulebook/difference', '/cases/:id?tab=none'];

describe('every page', () => {
  const browser = new RealBrowser();
  let configuration: Configuration;
  let filled: FilledCompany;
  let pages: FoundPage[];
  let missing: string[];
  let inspector: PageInspector;

  beforeAll(async () => {
    await browser.start();
    configuration = await testConfiguration('sqlite');
    filled = await fillCompany(configuration);
    const { app } = filled.small.company;
    const people = readers.map((name) => filled.small.company.named(name));
    const visitors = [...(await visitorsOf(app, people)), new RawVisitor(app, null)];
    const kinds = pageKinds(app, filled.fillings, filled.asked);
    pages = await (isLongRun ? differingPages : firstPages)(kinds, visitors);
    missing = kinds.map(({ kind }) => kind).filter((kind) => !pages.some((page) => page.kind === kind));
    const origin = await listen(app);
    inspector = new PageInspector(browser, origin, visitors);
  }, 300_000);

  afterAll(async () => {
    await browser.stop();
    await filled.small.company.app.close();
    await removeTestData(configuration);
  });

  it('is given to somebody', () => {
    expect(missing.filter((kind) => !withoutPage.includes(kind))).toEqual([]);
  });

  it('has no barrier that axe knows, and fits every window, magnified and on a phone', async () => {
    const faults = await inspector.inspect(pages, isLongRun ? 'each in all ways' : 'each in one way');
    process.stderr.write(`axe: ${inspector.looks} pages, ${inspector.violations} violations\n`);
    expect(faults).toEqual([]);
  }, 1_800_000);
});

it('is looked at by eyes that see a barrier, a loss, and motion', async () => {
  const browser = new RealBrowser();
  await browser.start();
  const page = await browser.page({ locale: 'zh-CN', width: 390, scripts: true });
  await page.setContent(
    '<html lang="zh"><title>x</title><body><main><img src="data:,"><p style="width:50px;overflow:hidden">' +
      '<b style="transition:color 1s">Donaudampfschifffahrtsgesellschaft</b></p></main>',
  );
  expect((await violationsOn(page)).join()).toContain('image-alt');
  expect(await lossOn(page)).toHaveLength(1);
  expect(await motionOn(page)).toHaveLength(1);
  await browser.stop();
}, 60_000);

describe('every page of a company on its first day', () => {
  const browser = new RealBrowser();
  let configuration: Configuration;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    await browser.start();
    configuration = await testConfiguration('sqlite');
    app = await openEmptyCompany(configuration);
  }, 60_000);

  afterAll(async () => {
    await browser.stop();
    await app.close();
    await removeTestData(configuration);
  });

  it('has no barrier that axe knows, and fits every window, magnified and on a phone', async () => {
    const visitors = [...(await visitorsOf(app, [onlyPerson])), new RawVisitor(app, null)];
    const pages = await firstPages(pageKindsOfNothing(app), visitors);
    const inspector = new PageInspector(browser, await listen(app), visitors);
    const faults = await inspector.inspect(pages, isLongRun ? 'each in all ways' : 'each in one way');
    process.stderr.write(`axe: ${inspector.looks} empty pages, ${inspector.violations} violations\n`);
    expect(faults).toEqual([]);
  }, 600_000);
});

async function listen(app: NestFastifyApplication): Promise<string> {
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
