import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Configuration } from '../../src/config/configuration.js';
import { caseEventTypes } from '../../src/domain/workflow/case-event-types.js';
import { textOfAnswer } from '../support/answer-text.js';
import { openCompany } from '../support/company-play.js';
import { removeTestData, testConfiguration } from '../support/databases.js';
import { anyFields, filledRoutes, fillingsOf, placeOf } from '../support/filled-routes.js';
import { logHeads } from '../support/log-heads.js';
import { isLongRun } from '../support/long-run.js';
import { orderDocuments } from '../support/ordered-documents.js';
import { plantedIn } from '../support/planted-words.js';
import { playSmallCycle, type SmallCycle } from '../support/play-small-cycle.js';
import { plannedCases } from '../support/played-cases.js';
import { type RawAnswer, RawVisitor, visitorsOf } from '../support/raw-visitor.js';
import { mayReadWord, mustReadWord, seesAnything } from '../support/table-expectations.js';

/** One of each relation and role; a long run adds more of the same kinds. */
const names = [
  ...'王一诺 李沐阳 褚云帆 孙悦然 薛平川 叶知秋 冯若兰 潘晓棠 康乐言 戴云舟 蒋南乔 汪语嫣 陶乐怡 梁思远 崔若水'.split(
    ' ',
  ),
  ...'周敏之 林晓雯 许文静 沈若谷 罗静仪 方正宁 顾长风 杜明薇 金子轩'.split(' '),
  ...(isLongRun
    ? '冉知非 高乐天 田书影 陆以宁 彭见山 姜可欣 邓星野 宋知行 邵景明 魏清和 唐一鸣 贺知微'.split(' ')
    : []),
];

/** Who asks for documents: somebody of each kind, those who get them and those who do not. */
const ordering =
  '李沐阳 王一诺 薛平川 蒋南乔 梁思远 崔若水 周敏之 林晓雯 许文静 沈若谷 罗静仪 方正宁 顾长风 金子轩'.split(
    ' ',
  );

interface Crawled {
  readonly name: string | null;
  readonly path: string;
  readonly status: number;
  readonly planted: ReadonlySet<string>;
}

describe('every route, asked by everybody with the identifiers of others', () => {
  let configuration: Configuration;
  let small: SmallCycle;
  let visitors: RawVisitor[];
  const crawled: Crawled[] = [];

  beforeAll(async () => {
    configuration = await testConfiguration('sqlite');
    small = await playSmallCycle(await openCompany(configuration, 'crawl'));
    const { app } = small.company;
    const nobody = new RawVisitor(app, null);
    await nobody.open();
    visitors = [
      ...(await visitorsOf(
        app,
        names.map((name) => small.company.named(name)),
      )),
      nobody,
    ];
    const orderers = visitors.filter(({ name }) => isLongRun || name === null || ordering.includes(name));
    await orderDocuments(small, orderers, ['scoring', 'appeal']);
    const paths = filledRoutes(small, 'GET', await fillingsOf(small));
    for (const [index, visitor] of visitors.entries()) {
      for (const path of pathsFor(visitor.name, index, paths)) crawled.push(await crawl(visitor, path));
    }
  }, 1_800_000);

  afterAll(async () => {
    await small.company.app.close();
    await removeTestData(configuration);
  });

  /** In a quick run strangers try all routes of one case and the page of each other, and every twelfth document. */
  function pathsFor(name: string | null, index: number, paths: readonly string[]): readonly string[] {
    if (isLongRun) return paths;
    const keys = [...small.cases.keys()];
    const near = plannedCases
      .filter((planned, at) => at === index % keys.length || (name !== null && seesAnything(name, planned)))
      .map(({ key }) => `/cases/${small.cases.get(key)?.id ?? ''}`);
    const office = name !== null && ordering.includes(name);
    return paths.filter((address, at) => {
      const path = placeOf(address);
      if (/^\/(documents|archives)\//.test(path))
        return office ? at % 2 === index % 2 : at % 12 === index % 12;
      return !/^\/cases\/[^/?]+[/?]/.test(path) || near.some((beginning) => path.startsWith(beginning));
    });
  }

  async function crawl(visitor: RawVisitor, path: string): Promise<Crawled> {
    const answer: RawAnswer = await visitor.get(path);
    const planted = plantedIn(await textOfAnswer(answer));
    return { name: visitor.name, path, status: answer.status, planted };
  }

  it('never fails', () => {
    expect(crawled.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('shows no word to anybody to whom the table does not give it', () => {
    const words = new Map(small.words.all.map((planted) => [planted.word, planted]));
    const leaks = crawled.flatMap(({ name, path, planted }) =>
      [...planted]
        .filter((word) => {
          const known = words.get(word);
          return !known || !mayReadWord(name, known);
        })
        .map((word) => `${name ?? 'nobody'} reads ${word} at ${path}`),
    );
    expect(leaks).toEqual([]);
  });

  it('shows every word somewhere to everybody to whom the table gives it', () => {
    const missing = names.flatMap((name) => {
      const own = crawled.filter((one) => one.name === name);
      const found = new Set(own.flatMap(({ planted }) => [...planted]));
      return small.words.all
        .filter((planted) => mustReadWord(name, planted) && !found.has(planted.word))
        .map(({ word, author }) => `${name} nowhere reads ${word} of ${author}`);
    });
    expect(missing).toEqual([]);
  });

  it('answers as if a case did not exist to everybody to whom the table gives nothing of it', () => {
    const shown = plannedCases.flatMap((planned) => {
      const id = small.cases.get(planned.key)?.id ?? '';
      const strangers = names.filter((name) => !seesAnything(name, planned));
      return crawled
        .filter(
          ({ name, path, status }) =>
            name !== null &&
            strangers.includes(name) &&
            placeOf(path).startsWith(`/cases/${id}`) &&
            status !== 404,
        )
        .map(({ name, path, status }) => `${name} gets ${status} at ${path} of ${planned.key}`);
    });
    expect(shown).toEqual([]);
  });

  it('refuses whatever is posted by people without a right to it, and nothing changes', async () => {
    const before = await logHeads(small);
    const [inScoring = '', inDecision = ''] = ['scoring', 'decided'].map(
      (key) => [...small.cases].find(([known]) => known === key)?.[1].id ?? '',
    );
    const paths = filledRoutes(small, 'POST', await fillingsOf(small)).filter(
      (path) =>
        isLongRun ||
        !/^\/cases\/./.test(placeOf(path)) ||
        path.includes(inScoring) ||
        path.includes(inDecision),
    );
    const accepted: string[] = [];
    const judge = (name: string | null, path: string, { status, headers }: RawAnswer): void => {
      const turnedAway = status === 303 && String(headers['location']).startsWith('/sign-in');
      if (!refusals.includes(status) && !turnedAway) {
        accepted.push(`${name ?? 'nobody'} gets ${status} from ${path}`);
      }
    };
    const pages = paths.filter((path) => !path.startsWith('/api/'));
    const calls = await callsOf(small, paths);
    // The member stepped aside in these two; in other cases she has a seat, and reads what was decided on them.
    const isNone = (path: string, name: string | null): boolean =>
      isOwn(path, name) ||
      (name === '崔若水' && path === `/sessions/${small.sessions.heard}/documents/archive`) ||
      (name === '崔若水' &&
        /^\/cases\/./.test(placeOf(path)) &&
        !path.includes(inScoring) &&
        !path.includes(inDecision));
    for (const visitor of visitors.filter(({ name }) => name === null || withoutRights.includes(name))) {
      for (const path of pages.filter((one) => !isNone(one, visitor.name))) {
        judge(visitor.name, path, await visitor.post(path, anyFields(small)));
      }
      for (const { method, path, body } of calls.filter((one) => !isNone(one.path, visitor.name))) {
        judge(visitor.name, `${method} ${path}`, await visitor.call(method, path, body));
      }
    }
    expect(accepted).toEqual([]);
    expect(await logHeads(small)).toEqual(before);
  }, 300_000);
});

/** An employee, the administrator, a member who stepped aside, an auditor. */
const withoutRights = ['金子轩', '顾长风', '崔若水', '方正宁'];

/** Sign in first, not allowed, not there, this link is used up, or not like this. */
const refusals = [401, 403, 404, 410, 422];

/** What is everybody's own, the administrator's, or a document that an auditor may read. */
function isOwn(address: string, name: string | null): boolean {
  const path = placeOf(address);
  if (/^\/api\/(cases|tokens)$/.test(address)) return true;
  if (/^\/(preferences|account|my-level|development-plan|sign-in|sign-out|verify)(\/|$)/.test(path))
    return true;
  if (path === '/delegations' || path === '/nominations') return true;
  if (name === '方正宁' && /^\/(documents|archives)$|\/documents\/archive$/.test(path)) return true;
  return name === '顾长风' && path.startsWith('/accounts');
}

interface Call {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body: object;
}

/** Calls of the API that change something, each with everything that some of them takes. */
async function callsOf(small: SmallCycle, posted: readonly string[]): Promise<Call[]> {
  const fillings = await fillingsOf(small);
  const body = { ...anyFields(small), ...listsFor(small) };
  const posts = posted
    .filter((path) => path.startsWith('/api/'))
    .flatMap((path) =>
      path.endsWith('/events')
        ? caseEventTypes.map((type) => ({ method: 'POST' as const, path, body: { ...body, type } }))
        : [{ method: 'POST' as const, path, body }],
    );
  const others = (['PUT', 'DELETE'] as const).flatMap((method) =>
    filledRoutes(small, method, fillings).map((path) => ({ method, path, body })),
  );
  return [...posts, ...others];
}

/** What is a list in JSON and one field in a form. */
function listsFor({ company, cases, sessions }: SmallCycle): object {
  const person = company.named('金子轩').id;
  return {
    personIds: [person],
    caseIds: [cases.get('decided')?.id ?? ''],
    rationales: [],
    scores: [],
    sessionId: sessions.meeting,
  };
}
