import { describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../../src/audit/audit-log.js';
import { FirstRun } from '../../../src/auth/first-run.js';
import { PersonalTokenRow } from '../../../src/auth/personal-token.entity.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { ApiCaller } from '../../support/api-caller.js';
import { TestApp } from '../../support/test-app.js';
import { TestBrowser, tokenIn } from '../../support/test-browser.js';

const password = 'a long enough one';
const day = 24 * 60 * 60 * 1000;

describe.each(['sqlite', 'postgres'] as const)('a personal token, on %s', (engine) => {
  const test = new TestApp(engine);
  const browser = () => new TestBrowser(test.app);
  let owner: TestBrowser;
  let secret = '';

  const me = (token: string) => new ApiCaller(test.app, token).get('/api/me');
  const rows = () => test.app.get(UnitOfWork).entities().find(PersonalTokenRow);
  const make = async (fields: Record<string, string | string[]>) => {
    const { html } = await owner.post('/account/tokens', fields, '/account');
    return /value="(rungs_[\w-]+)"/.exec(html)?.[1] ?? '';
  };

  it('is made on the page of the account, shown once, and kept as nothing but a hash', async () => {
    const path = (await test.app.get(FirstRun).path()) ?? '';
    owner = browser();
    await owner.post(path, { name: '周敏', email: 'zhou@example.cn', password, again: password });
    secret = await make({ name: '导出', scopes: ['read', 'people'], days: '90' });
    expect(secret).toMatch(/^rungs_[\w-]{43}$/);
    const { html } = await owner.get('/account');
    expect(html).toContain('导出');
    expect(html).not.toContain(secret);
    expect(JSON.stringify(await rows())).not.toContain(secret);
    const lines = await test.app.get(AuditLog).read('system');
    const line = lines.find(({ type }) => type === 'token-made');
    expect(line?.effect).toMatchObject({ scopes: ['read', 'people'] });
    expect(JSON.stringify(lines)).not.toContain(secret);
  });

  it('keeps what was typed where it is refused', async () => {
    const { status, html } = await owner.post(
      '/account/tokens',
      { name: '没有范围', days: '30' },
      '/account',
    );
    expect([status, html.includes('没有范围')]).toEqual([422, true]);
  });

  it('says who calls, and is noted with the day', async () => {
    expect((await me(secret)).body).toMatchObject({
      name: '周敏',
      token: { name: '导出', scopes: ['read', 'people'] },
    });
    expect((await rows())[0]?.lastUsedOn).toBe(test.clock.now().toISOString().slice(0, 10));
  });

  it('counts below /api alone', async () => {
    const page = await test.app.inject({ url: '/account', headers: { authorization: `Bearer ${secret}` } });
    expect(page.statusCode).toBe(302);
  });

  it('is refused as a problem where it is unknown, has expired or was revoked', async () => {
    const short = await make({ name: '短', scopes: 'read', days: '30' });
    expect((await me(short)).status).toBe(200);
    for (const wrong of ['rungs_wrong', '', 'x y']) {
      const answer = await me(wrong);
      expect([answer.status, answer.body['code'], answer.headers['www-authenticate']]).toEqual([
        401,
        'token-not-valid',
        'Bearer realm="rungs"',
      ]);
    }
    const before = test.clock.now();
    test.clock.set(new Date(before.getTime() + 31 * day));
    expect((await me(short)).status).toBe(401);
    test.clock.set(before);
    const { id } = (await rows()).find(({ name }) => name === '短') ?? { id: '' };
    await owner.post(`/account/tokens/${id}/revoke`, {}, '/account');
    expect((await me(short)).body['code']).toBe('token-not-valid');
    expect((await owner.get('/account')).html).not.toContain('>短');
    const lines = await test.app.get(AuditLog).read('system');
    expect(lines.filter(({ type }) => type === 'token-revoked')).toHaveLength(1);
  });

  it('makes no other token, and can end itself alone', async () => {
    const body = { name: 'x', scopes: ['read'], days: 30 };
    const caller = new ApiCaller(test.app, secret);
    expect((await caller.post('/api/tokens', body)).body['code']).toBe('session-needed');
    const own = await make({ name: '自己', scopes: 'read', days: '30' });
    const listed = (await new ApiCaller(test.app, own).get('/api/tokens')).body['items'] as {
      id: string;
      name: string;
    }[];
    expect(JSON.stringify(listed)).not.toMatch(/rungs_|hash/i);
    const [other, itself] = ['导出', '自己'].map((name) => listed.find((one) => one.name === name)?.id ?? '');
    expect((await new ApiCaller(test.app, own).delete(`/api/tokens/${other ?? ''}`)).status).toBe(404);
    expect((await new ApiCaller(test.app, own).delete(`/api/tokens/${itself ?? ''}`)).status).toBe(204);
    expect((await me(own)).status).toBe(401);
  });

  it('is made from a browser by JSON with its token against forged forms, and not without', async () => {
    const csrf = tokenIn((await owner.get('/account')).html);
    const cookie = [...owner.cookies]
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('; ');
    const body = { name: 'by JSON', scopes: ['read'], days: 1 };
    const forged = await new ApiCaller(test.app, null, { cookie }).post('/api/tokens', body);
    expect([forged.status, forged.body['code']]).toEqual([403, 'form-expired']);
    const made = await new ApiCaller(test.app, null, { cookie, 'x-csrf-token': csrf }).post(
      '/api/tokens',
      body,
    );
    expect([made.status, (await me(String(made.body['token']))).status]).toEqual([201, 200]);
    expect((await new ApiCaller(test.app, null).get('/api/me')).body['code']).toBe('sign-in-needed');
    expect((await new ApiCaller(test.app, null).post('/api/tokens', body)).status).toBe(401);
    const mixed = await new ApiCaller(test.app, 'rungs_wrong', { cookie }).get('/api/me');
    expect(mixed.status).toBe(401);
  });

  it('is slowed down when it calls too often', async () => {
    const busy = await make({ name: '忙', scopes: 'read', days: '30' });
    const statuses = new Set<number>();
    for (let turn = 0; turn < 601; turn += 1) statuses.add((await me(busy)).status);
    expect([...statuses]).toEqual([200, 429]);
    expect((await me(secret)).status).toBe(200);
    expect((await me(busy)).body['code']).toBe('too-many-requests');
  }, 60_000);

  it('ends with a new password', async () => {
    const fields = { present: password, password: 'another long one', again: 'another long one' };
    await owner.post('/account/password', fields, '/account');
    expect((await me(secret)).status).toBe(401);
  });
});
