import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createClient } from '@hey-api/openapi-ts';
import { build } from 'esbuild';
import { PersonalTokens } from '../../src/auth/personal-tokens.service.js';
import { apiScopes } from '../../src/web/api/scope.js';
import { StoryCompany } from '../support/story-company.js';

const projectFolder = path.resolve(import.meta.dirname, '..', '..');
const members = ['梁思远', '宋知行', '戴云舟', '崔若水', '邵景明'];
const days = {
  nominationsOpenOn: '2025-09-01',
  nominationsEndOn: '2025-09-12',
  reviewsEndOn: '2025-10-17',
  calibrationEndOn: '2025-11-07',
  releaseOn: '2025-11-14',
  effectiveOn: '2026-01-01',
  endsOn: '2025-12-12',
};

type Answer = Record<string, never> & { readonly id: string };
type Operation = (options: object) => Promise<{ readonly data: Answer }>;
type Operations = Readonly<Record<string, Operation>>;

/** Writes a client from the description alone, compiles it strictly, and gives its operations. */
async function clientFrom(origin: string, folder: string): Promise<Operations> {
  const input = path.join(folder, 'openapi.json');
  await writeFile(input, await (await fetch(`${origin}/api/openapi.json`)).text());
  await createClient({
    input,
    output: { path: path.join(folder, 'client') },
    plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
    logs: { level: 'silent' },
  });
  const options = { strict: true, noEmit: true, skipLibCheck: true, target: 'es2022', types: [] };
  const compilerOptions = { ...options, module: 'preserve', lib: ['es2022', 'dom', 'dom.iterable'] };
  await writeFile(
    path.join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['client'] }),
  );
  await promisify(execFile)(process.execPath, [
    path.join(projectFolder, 'node_modules', 'typescript', 'bin', 'tsc'),
    '-p',
    folder,
  ]);
  const outfile = path.join(folder, 'client.mjs');
  await build({
    entryPoints: [path.join(folder, 'client', 'sdk.gen.ts')],
    bundle: true,
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  return (await import(outfile)) as Operations;
}

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`A client written by a public generator, on ${engine}`, () => {
    const story = new StoryCompany(engine);
    const tokens = new Map<string, string>();
    let folder = '';
    let operations: Operations = {};

    beforeAll(async () => {
      await story.goTo('2025-09-01');
      folder = await mkdtemp(path.join(tmpdir(), 'rungs-client-'));
      operations = await clientFrom(story.origin, folder);
    }, 120_000);
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const idOf = (name: string) => story.company.named(name).id;
    const tokenOf = async (name: string): Promise<string> => {
      const known = tokens.get(name);
      if (known !== undefined) return known;
      const viewer = await story.company.viewer(story.company.named(name));
      const input = { name: 'client', scopes: [...apiScopes], days: 365 };
      const { secret } = await story.company.use(PersonalTokens).make(viewer, input);
      tokens.set(name, secret);
      return secret;
    };
    /** Calls an operation of the generated client as somebody. */
    const as = async (name: string, operation: string, options: object = {}): Promise<Answer> => {
      const call = operations[operation];
      if (!call) throw new Error(`The client has no ${operation}.`);
      const given = { baseUrl: story.origin, auth: await tokenOf(name), throwOnError: true, ...options };
      const { data } = await call(given).catch((problem: unknown) => {
        throw new Error(`${name} ${operation}: ${JSON.stringify(problem)}`);
      });
      return data;
    };
    const send = (name: string, id: string, event: object) =>
      as(name, 'sendCaseEvent', { path: { id }, body: event });

    it('plays one case from nomination to decision', async () => {
      const hr = '林晓雯';
      const facilitator = '周敏之';
      const manager = '叶知秋';
      const candidate = '李沐阳';
      const [chair = ''] = members;

      const { id: cycle } = await as(hr, 'createCycle', {
        body: { name: '2025 H2', nominationsOpenOn: days.nominationsOpenOn },
      });
      const draft = (await as(hr, 'getCycle', { path: { id: cycle } })) as unknown as {
        calendar: object;
        policies: object;
      };
      const calendar = { ...draft.calendar, ...days, holidays: [], extraWorkingDays: [] };
      const policies = { ...draft.policies, peers: null, ratification: false };
      await as(hr, 'changeDraftCycle', {
        path: { id: cycle },
        body: { name: '2025 H2', departments: null, calendar, policies },
      });
      const [chairId, deputyId, ...memberIds] = members.map(idOf);
      const { id: committee } = await as(hr, 'createCommittee', {
        path: { cycle },
        body: {
          name: 'Committee',
          facilitatorId: idOf(facilitator),
          levels: [],
          chairId,
          deputyId,
          memberIds,
          alternateIds: [],
        },
      });
      for (const level of ['P2', 'P3', 'P4', 'P5', 'P6', 'A5']) {
        await as(hr, 'nameInCharge', {
          path: { id: cycle, level },
          body: { personIds: [idOf(hr), idOf(facilitator)] },
        });
      }
      const personIds = ['罗静仪', '贺知微', '邹庭安'].map(idOf);
      await as(hr, 'nameAppealPeople', { path: { id: cycle }, body: { personIds } });
      expect(await as(hr, 'sendCycleEvent', { path: { id: cycle }, body: { type: 'OPEN' } })).toMatchObject({
        state: 'open',
      });

      const thesis = {
        changed: '已能独立负责两条业务线',
        proof: '三家医院上线后随访率翻倍',
        risk: '跨部门经验还少',
      };
      const { id } = await as(manager, 'nominate', {
        headers: { 'idempotency-key': 'first' },
        body: { cycleId: cycle, candidateId: idOf(candidate), targetLevel: 'P3', ...thesis },
      });
      await send(manager, id, { type: 'SUBMIT' });
      await send(candidate, id, { type: 'ACCEPT' });
      await story.goTo('2025-09-08');
      const advice = (await as(candidate, 'getAdvice', { path: { id } })) as unknown as {
        criteria: { id: string }[];
      };
      const criteria = advice.criteria.map((one) => one.id);
      await as(candidate, 'addEvidence', {
        path: { id },
        body: {
          form: 'text',
          title: '随访',
          periodFrom: '2025-01-06',
          periodTo: '2025-06-27',
          body: '全过程',
          criteria,
        },
      });
      const ratings = (value: number) => Object.fromEntries(criteria.map((one) => [one, { value }]));
      await send(candidate, id, { type: 'SUBMIT_SELF_REVIEW', ratings: ratings(3), summary: '做到了' });
      await send(manager, id, {
        type: 'SUBMIT_MANAGER_REVIEW',
        ratings: ratings(4),
        summary: '值得',
        endorsed: true,
      });
      await send(hr, id, { type: 'ACCEPT_PACKET' });
      expect(await as(candidate, 'getCase', { path: { id } })).toMatchObject({
        state: 'withCommittee',
        outcome: null,
      });

      await story.goTo('2025-10-13');
      const { id: session } = await as(facilitator, 'planSession', {
        body: { cycleId: cycle, committeeId: committee, meetingOn: '2025-10-28' },
      });
      const inSession = { path: { id: session } };
      await as(hr, 'assignCases', { ...inSession, body: { caseIds: [id] } });
      await as(facilitator, 'sendSessionEvent', {
        ...inSession,
        body: { type: 'PUBLISH_ROSTER', addendaUntil: '2025-10-17' },
      });
      await story.goTo('2025-10-21');
      await as(facilitator, 'sendSessionEvent', { ...inSession, body: { type: 'OPEN_SCORING' } });
      for (const member of members) {
        const sheet = (await as(member, 'getScoreSheet', { path: { id } })) as unknown as {
          answers: { dimension: string }[];
        };
        const scores = Object.fromEntries(sheet.answers.map(({ dimension }) => [dimension, 4]));
        await as(member, 'handInScoreSheet', { path: { id }, body: { scores } });
      }
      await story.goTo('2025-10-28');
      await as(facilitator, 'sendSessionEvent', { ...inSession, body: { type: 'OPEN_MEETING' } });
      await send(facilitator, id, { type: 'REVEAL' });
      await send(chair, id, { type: 'OPEN_BALLOT' });
      for (const member of members) await send(member, id, { type: 'CAST_BALLOT', choice: 'promote' });
      await send(chair, id, { type: 'CLOSE_BALLOT' });
      const written = (await as(chair, 'getRationaleDraft', { path: { id } })) as unknown as {
        differs: boolean;
        dimensions: { key: string }[];
      };
      const rationale = { conclusion: 'meets', text: '证据显示能独立完成。', confirmed: 'yes' };
      await as(chair, 'confirmDecision', {
        path: { id },
        body: {
          rationales: Object.fromEntries(written.dimensions.map(({ key }) => [key, rationale])),
          ...(written.differs && { differsBecause: '现场讨论' }),
          strengths: '分析扎实',
        },
      });
      expect(await as(hr, 'getCase', { path: { id } })).toMatchObject({ state: 'decided' });
      await expect(as(candidate, 'getDecision', { path: { id } })).rejects.toThrow('not-found');
      await as(facilitator, 'sendSessionEvent', { ...inSession, body: { type: 'CLOSE_SESSION' } });
      await story.goTo('2025-11-14');
      await as(hr, 'releaseCases', { body: { caseIds: [id] } });
      expect(await as(candidate, 'getDecision', { path: { id } })).toMatchObject({
        decisions: [{ outcome: 'promoted' }],
      });
      await send(candidate, id, { type: 'ACKNOWLEDGE' });
    }, 240_000);
  });
}
