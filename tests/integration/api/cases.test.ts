import { beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PersonalTokens } from '../../../src/auth/personal-tokens.service.js';
import { CaseRow } from '../../../src/cases/case.entity.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { type ApiScope, apiScopes } from '../../../src/web/api/scope.js';
import { ApiCaller } from '../../support/api-caller.js';
import { CaseWorld, type Name } from '../cases/case-world.js';

const thesis = { changed: '独立负责了随访产品', proof: '三家医院上线后使用率翻倍', risk: '跨部门经验还少' };
const nomination = { cycleId: 'cycle-1', candidateId: 'candidate', targetLevel: 'P3', ...thesis };

describe.each(['sqlite', 'postgres'] as const)('cases by the API, on %s', (engine) => {
  const world = new CaseWorld(engine);
  const secrets = new Map<Name, string>();

  beforeAll(async () => {
    for (const name of ['manager', 'candidate', 'hr', 'auditor', 'colleague', 'boss'] as const) {
      secrets.set(name, await tokenOf(name, apiScopes));
    }
  });

  async function tokenOf(name: Name, scopes: readonly ApiScope[]): Promise<string> {
    const input = { name: 'test', scopes: [...scopes], days: 30 };
    return (await world.get(PersonalTokens).make(world.viewer(name), input)).secret;
  }

  const app = () => world.app as NestFastifyApplication;
  const as = (name: Name) => new ApiCaller(app(), secrets.get(name) ?? '');
  const count = () => world.get(UnitOfWork).entities().count(CaseRow);

  it('are nominated, read and moved by those who may, and are not there for anybody else', async () => {
    const made = await as('manager').post('/api/cases', nomination);
    expect(made).toMatchObject({
      status: 201,
      body: { state: 'nomination.draft', candidate: 'candidate', thesis },
    });
    const path = `/api/cases/${String(made.body['id'])}`;
    expect(made.headers['location']).toBe(path);
    for (const name of ['candidate', 'hr', 'auditor', 'colleague'] as const) {
      expect((await as(name).get(path)).status).toBe(404);
      expect((await as(name).get('/api/cases')).body['items']).toEqual([]);
    }
    const sent = await as('manager').post(`${path}/events`, { type: 'SUBMIT' });
    expect(sent).toMatchObject({
      status: 200,
      body: { type: 'SUBMIT', case: { state: 'nomination.consent' } },
    });
    expect((await as('candidate').get('/api/inbox')).body['items']).toMatchObject([{ duty: 'ACCEPT' }]);
    const asked = await as('candidate').get(path);
    expect(asked.body['allowedEvents']).toContainEqual({ type: 'ACCEPT', kind: 'duty', fields: [] });
    await as('candidate').post(`${path}/events`, { type: 'ACCEPT' });
    expect((await as('hr').get(path)).body).toMatchObject({
      state: 'review.self',
      parties: { managerId: 'manager' },
    });
    expect((await as('hr').get('/api/cases?state=review.self')).body['items']).toHaveLength(1);
    expect((await as('colleague').get(path)).status).toBe(404);
    const history = await as('hr').get(`${path}/history`);
    expect((history.body['items'] as { type: string }[]).map(({ type }) => type)).toContain('ACCEPT');
  });

  it('refuse in the words of the pages, as a problem that names its place', async () => {
    const wrong = { ...nomination, targetLevel: 'P6' };
    const chinese = await as('manager').post('/api/cases', wrong);
    expect(chinese.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(chinese).toMatchObject({
      status: 422,
      body: {
        code: 'target-not-next',
        status: 422,
        errors: [{ pointer: '/targetLevel', code: 'target-not-next' }],
      },
    });
    const english = await as('manager').post('/api/cases', {}, { 'accept-language': 'en' });
    expect(english.body).toMatchObject({ type: '/api/problems/input-invalid', code: 'input-invalid' });
    expect(english.body['errors']).toContainEqual(
      expect.objectContaining({ pointer: '/candidateId', code: 'input-missing' }),
    );
    expect(String(english.body['detail'])).toMatch(/^[ -~’“”–]+$/);
    const none = await as('manager').post('/api/cases/no-such-case/events', { type: 'SUBMIT' });
    expect([none.status, none.body['code']]).toEqual([404, 'not-found']);
    const unknown = await as('manager').post('/api/cases/no-such-case/events', { type: 'PROMOTE_ME' });
    expect(unknown.body).toMatchObject({ code: 'input-invalid', errors: [{ pointer: '/type' }] });
    const kind = await as('manager').get(String(english.body['type']));
    expect(kind).toMatchObject({ status: 200, body: { code: 'input-invalid', status: 422 } });
  });

  it('tell whoever was slower, by the version that they saw', async () => {
    const { id, version } = await world.nominate();
    await as('manager').put(`/api/cases/${id}/thesis`, { ...thesis, risk: '另一句' });
    const stale = await as('manager').put(`/api/cases/${id}/thesis`, { ...thesis, version: 1 });
    expect([stale.status, stale.body['code']]).toEqual([409, 'conflict']);
    const late = await as('manager').post(`/api/cases/${id}/events`, {
      type: 'SUBMIT',
      version: version + 7,
    });
    expect([late.status, late.body['code']]).toEqual([409, 'conflict']);
  });

  it('are nominated once by a key, however often the call is sent, at once or later', async () => {
    const key = { 'idempotency-key': `nominate-${engine}` };
    const before = await count();
    const both = await Promise.all([
      as('manager').post('/api/cases', nomination, key),
      as('manager').post('/api/cases', nomination, key),
    ]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    const again = await as('manager').post('/api/cases', nomination, key);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.headers['location']).toBe(both[0].headers['location']);
    expect([both[1].body, again.body]).toEqual([both[0].body, both[0].body]);
    expect(await count()).toBe(before + 1);
    const other = await as('manager').post('/api/cases', { ...nomination, risk: '别的' }, key);
    expect([other.status, other.body['code']]).toEqual([422, 'idempotency-key-reused']);
    const another = await as('boss').post('/api/cases', nomination, key);
    expect([another.status, await count()]).toEqual([201, before + 2]);
    world.clock.set(new Date(world.clock.now().getTime() + 25 * 60 * 60 * 1000));
    const nextDay = await as('manager').post('/api/cases', nomination, key);
    expect(nextDay.body['code']).toBe('case-open-already');
  });

  it('may be asked for again by a key after a refusal, which changed nothing', async () => {
    const key = { 'idempotency-key': `refused-${engine}` };
    const { id } = await world.nominate();
    expect((await as('manager').post('/api/cases', nomination, key)).body['code']).toBe('case-open-already');
    await world.send('manager', id, 'DISCARD');
    expect((await as('manager').post('/api/cases', nomination, key)).status).toBe(201);
  });

  it('come in pages that follow each other without a gap', async () => {
    for (const name of ['candidate', 'novice', 'colleague'] as const) {
      const target = name === 'colleague' ? 'P4' : 'P3';
      const { id } = await world.nominate('manager', name, target);
      expect(id).not.toBe('');
      world.clock.set(new Date(world.clock.now().getTime() + 1000));
    }
    const all = (await as('manager').get('/api/cases?final=false')).body['items'] as { id: string }[];
    expect(all).toHaveLength(3);
    const read: string[] = [];
    let cursor = '';
    for (let turn = 0; turn < 5; turn += 1) {
      const { body } = await as('manager').get(`/api/cases?final=false&limit=1${cursor}`);
      read.push(...(body['items'] as { id: string }[]).map(({ id }) => id));
      if (body['nextCursor'] === null) break;
      cursor = `&cursor=${body['nextCursor'] as string}`;
    }
    expect(read).toEqual(all.map(({ id }) => id));
    const wrong = await as('manager').get('/api/cases?cursor=x');
    expect(wrong).toMatchObject({
      status: 400,
      body: { code: 'cursor-not-valid', errors: [{ parameter: 'cursor' }] },
    });
  });

  it('are done nothing to by a token without the scope, or by a form without the type of JSON', async () => {
    const reader = new ApiCaller(app(), await tokenOf('manager', ['read']));
    const refused = await reader.post('/api/cases', nomination);
    expect([refused.status, refused.body['code']]).toEqual([403, 'scope-missing']);
    const writer = new ApiCaller(app(), await tokenOf('manager', ['cases']));
    expect((await writer.get('/api/cases')).body['code']).toBe('scope-missing');
    const form = await app().inject({
      method: 'POST',
      url: '/api/cases',
      headers: {
        authorization: `Bearer ${secrets.get('manager') ?? ''}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams(nomination).toString(),
    });
    expect([form.statusCode, form.json<{ code: string }>().code]).toEqual([415, 'media-type-not-taken']);
    expect(await world.get(UnitOfWork).entities().countBy(CaseRow, { final: false })).toBe(0);
  });
});
