import autocannon from 'autocannon';
import fastify from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import { KeptAnswers } from '../src/web/kept-answers.js';
import { wireBytes } from './page-bytes.js';
import { PageWorld, signIn, type Size } from './page-world.js';
import type { BenchRow } from './row.js';

const sizes: readonly [Size, Size] = [
  { name: 'sample', people: 64, cases: 32 },
  { name: 'large', people: 100_000, cases: 10_000 },
];
/** Times that each page is asked for in each company, turn about; the first ones warm up. */
const repetitions = 60;
const warmingUp = 15;
const timeGoal = 1.5;
const rateGoal = 0.25;
const bytesGoal = 150;
const seconds = 2;
const connections = 4;

interface Site {
  readonly app: NestFastifyApplication;
  readonly address: string;
  readonly cookies: Readonly<Record<string, string>>;
}

export async function run(): Promise<BenchRow[]> {
  const world = new PageWorld();
  try {
    await world.prepare();
    const sites = [await open(world, sizes[0]), await open(world, sizes[1])] as const;
    const pages = [
      { name: 'inbox of a manager of eight', path: '/inbox', reader: 'manager' },
      { name: 'team page', path: '/team', reader: 'manager' },
      { name: "HR's cycle page", path: '/cycles/cycle-1', reader: 'hr' },
      { name: 'case page', path: `/cases/${world.caseId}`, reader: 'manager' },
      { name: "HR's inbox", path: '/inbox', reader: 'hr' },
    ];
    const rows: BenchRow[] = [];
    for (const page of pages) {
      process.stderr.write(`  ${page.name}\n`);
      rows.push(
        await timeRow(page, sites),
        ...(await rateRows(page, sites[1])),
        await bytesRow(page, sites[1]),
      );
    }
    for (const { app } of sites) await app.close();
    return rows;
  } finally {
    world.close();
  }
}

interface Asked {
  readonly name: string;
  readonly path: string;
  readonly reader: string;
}

async function open(world: PageWorld, size: Size): Promise<Site> {
  const app = await world.open(size);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const cookies = { manager: await signIn(app, 'manager'), hr: await signIn(app, 'hr') };
  return { app, address: `http://127.0.0.1:${port}`, cookies };
}

function headersOf({ cookies }: Site, { reader }: Asked): Record<string, string> {
  return { accept: 'text/html', cookie: cookies[reader] ?? '', 'accept-encoding': 'identity' };
}

/** As a browser's forced reload: made anew whatever is kept. */
const anew = { 'cache-control': 'no-cache' };

async function fetched(site: Site, page: Asked): Promise<string> {
  const response = await fetch(site.address + page.path, {
    headers: { ...headersOf(site, page), ...anew },
    redirect: 'manual',
  });
  if (response.status !== 200) throw new Error(`${page.path} answers ${response.status}.`);
  return response.text();
}

async function timeRow(page: Asked, sites: readonly [Site, Site]): Promise<BenchRow> {
  const times: [number[], number[]] = [[], []];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const index of [0, 1] as const) {
      const start = performance.now();
      await fetched(sites[index], page);
      if (repetition >= warmingUp) times[index].push(performance.now() - start);
    }
  }
  const [small, large] = times.map(median);
  const ratio = (large ?? NaN) / (small ?? NaN);
  return {
    name: `${page.name}: time with ${sizes[1].people} people, ${sizes[1].cases} cases / with ${sizes[0].people}, ${sizes[0].cases}`,
    ratio,
    goal: `at most ${timeGoal}`,
    met: ratio <= timeGoal,
    detail: `${large?.toFixed(1)} ms against ${small?.toFixed(1)} ms, medians over HTTP on SQLite, each page made anew`,
  };
}

/** As browsers ask, who are shown a page again from memory while nothing has changed; and made anew each time. */
async function rateRows(page: Asked, site: Site): Promise<BenchRow[]> {
  const html = await fetched(site, page);
  const bare = fastify();
  bare.get(page.path, (_, reply) => reply.type('text/html; charset=utf-8').send(html));
  const bareAddress = await bare.listen({ port: 0, host: '127.0.0.1' });
  const headers = headersOf(site, page);
  const { counts } = site.app.get(KeptAnswers, { strict: false });
  const before = { ...counts };
  const ours = await rate(site.address + page.path, headers);
  const [shown, made] = [counts.shown - before.shown, counts.kept - before.kept];
  const floor = await rate(bareAddress + page.path, headers);
  const fresh = await rate(site.address + page.path, { ...headers, ...anew });
  await bare.close();
  const how = `autocannon, ${connections} connections, large company`;
  return [
    {
      name: `${page.name}: requests a second / a bare Fastify route with the same bytes`,
      ratio: ours / floor,
      goal: `≥ ${rateGoal}`,
      met: ours / floor >= rateGoal,
      detail:
        `${Math.round(ours)} against ${Math.round(floor)} a second, ${how}; one reader again and again while nobody else ` +
        `writes: ${shown} answers from memory, ${made} made anew`,
    },
    {
      name: `${page.name}: requests a second, each made anew / a bare Fastify route with the same bytes`,
      ratio: fresh / floor,
      goal: null,
      met: null,
      detail: `${Math.round(fresh)} against ${Math.round(floor)} a second, ${how}`,
    },
  ];
}

async function rate(url: string, headers: Record<string, string>): Promise<number> {
  await autocannon({ url, headers, connections, duration: 1 });
  const { requests, non2xx } = await autocannon({ url, headers, connections, duration: seconds });
  if (non2xx > 0) throw new Error(`${url} answered ${non2xx} times with something else than the page.`);
  return requests.average;
}

async function bytesRow(page: Asked, site: Site): Promise<BenchRow> {
  const { cookie = '', accept = '' } = headersOf(site, page);
  const { page: own, assets, fonts, foreign } = await wireBytes(site.address, page.path, { cookie, accept });
  const kilobytes = (own + assets) / 1000;
  return {
    name: `${page.name}: kB over the wire with everything it loads`,
    ratio: kilobytes,
    goal: `at most ${bytesGoal}`,
    met: kilobytes <= bytesGoal && foreign.length === 0,
    detail:
      `${(own / 1000).toFixed(1)} kB the page, ${(assets / 1000).toFixed(1)} kB style and scripts, compressed, kept for ever; ` +
      `where the machine has no Chinese font another ${(fonts / 1000).toFixed(0)} kB of fonts, which block nothing; ` +
      (foreign.length === 0 ? 'nothing from elsewhere' : `from elsewhere: ${foreign.join(', ')}`),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}
