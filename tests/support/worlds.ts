import { readdir, readFile } from 'node:fs/promises';
import { AccessLog } from '../../src/audit/access-log.js';
import { Random } from '../../src/config/random.js';
import { outboxFolder } from '../../src/mail/mail.module.js';
import { openCompany } from './company-play.js';
import { removeTestData, testConfiguration, type Engine } from './databases.js';
import { filledRoutes, fillingsOf, placeOf } from './filled-routes.js';
import { isLongRun } from './long-run.js';
import { printAll } from './ordered-documents.js';
import type { PlayVariant } from './play-reviews.js';
import { playSmallCycle, type SmallCycle } from './play-small-cycle.js';
import type { CaseKey } from './played-cases.js';
import { type RawAnswer, RawVisitor, visitorsOf } from './raw-visitor.js';

/** What each person could get: addresses and mails, each with all that came over the wire. */
export type Fetched = ReadonlyMap<string, ReadonlyMap<string, string>>;

export interface WorldPlan {
  readonly engine: Engine;
  readonly variant: PlayVariant;
  /** Who fetches, and the cases whose pages they try; a long run tries all of them. */
  readonly visits: ReadonlyMap<string, readonly CaseKey[]>;
  /** Documents that some of them ask for, as the form of `/documents` sends them. */
  readonly documents: (small: SmallCycle) => readonly Readonly<Record<string, string>>[];
  readonly ordering: readonly string[];
  /** What happens once everything was fetched, and who of the named, besides nobody, orders and fetches everything once more. */
  readonly then?: {
    readonly happens: (small: SmallCycle) => Promise<void>;
    readonly visits: WorldPlan['visits'];
    readonly documents: WorldPlan['documents'];
  };
}

export interface World {
  readonly now: Fetched;
  /** After what happens then; empty where nothing does. */
  readonly then: Fetched;
}

export const nobody = 'nobody';

/** Plays one world and lets each of the named fetch everything. The same plan gives the same bytes, but for sessions. */
export async function fetchedFromWorld(plan: WorldPlan): Promise<World> {
  const configuration = await testConfiguration(plan.engine);
  const small = await playSmallCycle(await openCompany(configuration, 'two worlds'), plan.variant);
  const folder = outboxFolder(configuration);
  try {
    const now = await fetchedBy(small, plan, plan.ordering, folder);
    if (!plan.then) return { now, then: new Map() };
    await plan.then.happens(small);
    // How much of chance was taken up to now is no news to anybody: real identifiers don't count.
    await small.company.use(AccessLog).flush();
    Object.assign(small.company.use<Random>(Random), { counter: 1_000_000 });
    const then = await fetchedBy(small, plan.then, [...plan.then.visits.keys()], folder);
    return { now, then };
  } finally {
    await small.company.app.close();
    await removeTestData(configuration);
  }
}

async function fetchedBy(
  small: SmallCycle,
  plan: Pick<WorldPlan, 'visits' | 'documents'>,
  ordering: readonly string[],
  mails: string,
): Promise<Fetched> {
  const visitors = await everybody(small, [...plan.visits.keys()]);
  const fetched = new Map(visitors.map(({ name }) => [name ?? nobody, new Map<string, string>()]));
  await order(small, visitors, fetched, { ...plan, ordering });
  await fetchAll(small, visitors, fetched, plan);
  await printAll(small);
  await readMails(small, mails, fetched);
  return fetched;
}

async function everybody({ company }: SmallCycle, names: readonly string[]): Promise<RawVisitor[]> {
  const outsider = new RawVisitor(company.app, null);
  await outsider.open();
  return [
    ...(await visitorsOf(
      company.app,
      names.map((name) => company.named(name)),
    )),
    outsider,
  ];
}

async function order(
  small: SmallCycle,
  visitors: readonly RawVisitor[],
  fetched: Map<string, Map<string, string>>,
  plan: Pick<WorldPlan, 'ordering' | 'documents'>,
): Promise<void> {
  for (const visitor of visitors) {
    if (!plan.ordering.includes(visitor.name ?? nobody)) continue;
    for (const fields of plan.documents(small)) {
      const answer = await visitor.post('/documents', fields);
      fetched.get(visitor.name ?? nobody)?.set(`asks ${JSON.stringify(fields)}`, wired(answer));
    }
  }
  await printAll(small);
}

async function fetchAll(
  small: SmallCycle,
  visitors: readonly RawVisitor[],
  fetched: Map<string, Map<string, string>>,
  { visits }: Pick<WorldPlan, 'visits'>,
): Promise<void> {
  const all = [...filledRoutes(small, 'GET', await fillingsOf(small)), ...searches(small)];
  for (const { name, visitor } of visitors.map((one) => ({ name: one.name ?? nobody, visitor: one }))) {
    const near = (visits.get(name) ?? []).map((key) => `/cases/${small.cases.get(key)?.id ?? ''}`);
    const paths = all.filter((path) => isLongRun || (tells(placeOf(path)) && isNear(placeOf(path), near)));
    for (const path of paths) fetched.get(name)?.set(path, wired(await visitor.get(path)));
  }
}

/** Every candidate looked for in Latin letters, in the long run also by name and by employee number, and every case by its level. */
function searches({ company, cases }: SmallCycle): string[] {
  const candidates = [...cases.values()].map(({ candidate }) => company.named(candidate));
  const words = candidates.flatMap(({ name, latinName, employeeNumber }) => [
    latinName ?? name,
    ...(isLongRun ? [name, employeeNumber] : []),
  ]);
  return [...words, 'P3'].map((word) => `/search/suggestions?q=${encodeURIComponent(word)}`);
}

/** Pages that tell nothing of any case, and parts of one that stay as they were sealed, are left to the long run. */
function tells(path: string): boolean {
  if (/tab=(overview|criteria|evidence|reviews|none)$/.test(path)) return false;
  return !/^\/(assets|ladder|sign-in|first-run|invitation|accounts?|health|verify|people\/new|cycles\/new|openapi|problems|tokens|frameworks)/.test(
    path,
  );
}

function isNear(path: string, near: readonly string[]): boolean {
  return !/^\/cases\/./.test(path) || near.some((beginning) => path.startsWith(beginning));
}

/**
 * An answer as text: status, headers, every byte of the body. What is chance of one browser session is left out and nothing
 * else: the token in forms, which always has the same length, cookies, which carry the session's id, the number
 * that a page of a failure gives its request, and the hour at which the test itself runs, which the server puts on every
 * answer, as a moment or as the seconds until somebody may try again.
 */
function wired({ status, headers, bytes }: RawAnswer): string {
  const { 'set-cookie': cookies, date: _hour, ...rest } = headers;
  const { 'x-ratelimit-reset': _seconds, 'retry-after': _wait, ...others } = rest;
  const body = bytes
    .toString('latin1')
    .replaceAll(/(name="_csrf" value=|"x-csrf-token":|_csrf=|_csrf&#x3D;)("|&quot;)?[\w.-]+/g, '$1')
    .replaceAll(/<code>[0-9a-f]{12}<\/code>/g, '<code></code>')
    .replaceAll(/(urn:rungs:request:|"requestId":")[0-9a-f]{12}/g, '$1');
  return [status, cookies === undefined ? '' : 'sets cookies', JSON.stringify(others), body].join('\n');
}

/**
 * The mails that each person got, in the order of their words. Left out is the random number of the job that sends a mail,
 * which stands in its file's name and its Message-ID: which of several jobs of one moment draws first is chance.
 */
async function readMails(
  { company }: SmallCycle,
  folder: string,
  fetched: Map<string, Map<string, string>>,
): Promise<void> {
  const names = new Map(company.everybody().map(({ email, name }) => [email, name]));
  const mails = await Promise.all(
    (await readdir(folder)).map(async (file) => ({
      moment: file.slice(0, 'YYYY-MM-DDThh-mm-ss.mmmZ'.length),
      words: (await readFile(`${folder}/${file}`, 'utf8')).replace(/^Message-ID: .*$/im, ''),
    })),
  );
  mails.sort((one, other) => (one.moment + one.words < other.moment + other.words ? -1 : 1));
  const counts = new Map<string, number>();
  for (const { moment, words } of mails) {
    const name = names.get(/^To: (?:.*<)?([^\s>]+)/m.exec(words)?.[1] ?? '') ?? '';
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    fetched.get(name)?.set(`mail ${count} of ${moment}`, words);
  }
}

/** Where two worlds differ before the same eyes: addresses, with what surrounds the first difference. */
export function differences(one: Fetched, other: Fetched, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const here = one.get(name) ?? new Map<string, string>();
    const there = other.get(name) ?? new Map<string, string>();
    const paths = [...new Set([...here.keys(), ...there.keys()])];
    return paths
      .filter((path) => here.get(path) !== there.get(path))
      .map((path) => `${name} at ${path}: ${firstDifference(here.get(path) ?? '', there.get(path) ?? '')}`);
  });
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 40));
  return `${around(one)} or ${around(other)}`;
}
