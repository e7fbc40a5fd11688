import { beforeAll, describe, expect, it } from '@jest/globals';
import { AccountRepository } from '../../../src/auth/account.repository.js';
import { FirstRun } from '../../../src/auth/first-run.js';
import { SessionStore } from '../../../src/auth/session-store.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { formsOf } from '../../support/html-forms.js';
import { TestApp } from '../../support/test-app.js';
import { TestBrowser, tokenIn } from '../../support/test-browser.js';

const password = 'a long enough one';
const email = 'zhou@example.cn';
const typed = { email: 'new@example.cn', name: '新来的 "人"', language: 'zh' };

describe.each(['sqlite', 'postgres'] as const)('A form sent after its session has ended, on %s', (engine) => {
  const test = new TestApp(engine);
  const accounts = () => test.app.get(AccountRepository);
  const fields = (html: string, action: string) => {
    const form = formsOf(html).find((one) => one.action === action);
    const controls = (form?.controls ?? []).filter(({ name }) => name !== '_csrf');
    return Object.fromEntries(controls.map(({ name, value }) => [name, value]));
  };

  async function signedIn(as = email): Promise<TestBrowser> {
    const visitor = new TestBrowser(test.app);
    await visitor.signIn(as, password);
    return visitor;
  }

  async function endSessions(): Promise<void> {
    const { id } = (await accounts().findByEmail(email)) ?? { id: '' };
    await test.app.get(UnitOfWork).run(() => test.app.get(SessionStore).endAllOf(id));
  }

  /** Sends a form of a page that was open when the session ended. */
  async function late(visitor: TestBrowser, path: string, sent: Readonly<Record<string, string>>) {
    const token = tokenIn((await visitor.get('/account')).html);
    await endSessions();
    return visitor.postWithToken(path, sent, token);
  }

  beforeAll(async () => {
    const path = (await test.app.get(FirstRun).path()) ?? '';
    const admin = new TestBrowser(test.app);
    await admin.post(path, { name: '周敏', email, password, again: password });
    await admin.post('/accounts', { email: 'lin@example.cn', name: '林悦', language: 'zh' });
    const { id } = (await accounts().findByEmail('lin@example.cn')) ?? { id: '' };
    const { html } = await admin.post(`/accounts/${id}/link`, {}, `/accounts/${id}`);
    const invitation = /\/invitation\/[\w-]+/.exec(html)?.[0] ?? '';
    await new TestBrowser(test.app).post(invitation, { password, again: password });
  });

  it('asks to sign in, does nothing of itself, and is sent on once it is confirmed', async () => {
    const visitor = await signedIn();
    const asked = await late(visitor, '/accounts', typed);
    expect(asked.status).toBe(401);
    expect(asked.html).toContain('您刚才填写的内容还在');
    const kept = fields(asked.html, '/sign-in');
    const wrong = await visitor.postWithToken(
      '/sign-in',
      { ...kept, email, password: 'wrong' },
      tokenIn(asked.html),
    );
    expect(wrong.status).toBe(422);
    const again = fields(wrong.html, '/sign-in');
    expect(again['kept']).toBe(kept['kept']);
    const right = await visitor.postWithToken('/sign-in', { ...again, email, password }, tokenIn(wrong.html));
    expect(right.status).toBe(200);
    expect(right.html).toContain('<blockquote class="typed-again">新来的 &quot;人&quot;</blockquote>');
    expect(await accounts().findByEmail(typed.email)).toBeNull();
    const last = fields(right.html, '/accounts');
    expect(last).toMatchObject(typed);
    await visitor.postWithToken('/accounts', last, tokenIn(right.html));
    expect(await accounts().findByEmail(typed.email)).toMatchObject({ name: typed.name });
  });

  it('is neither shown to nor sent for somebody else who signs in there', async () => {
    const visitor = await signedIn();
    const other = { ...typed, email: 'other@example.cn', name: '另外 一人' };
    const { html } = await late(visitor, '/accounts', other);
    const lin = { ...fields(html, '/sign-in'), email: 'lin@example.cn', password };
    const answer = await visitor.postWithToken('/sign-in', lin, tokenIn(html));
    expect(answer.redirects.length).toBeGreaterThan(0);
    expect(answer.html).toContain('刚才的内容是用另一个账号填写的');
    expect(answer.html).not.toContain(other.name);
    expect(await accounts().findByEmail(other.email)).toBeNull();
  });

  it('is not taken from anybody else than our own pages, nor led elsewhere', async () => {
    const forged = { token: 'forged', pairs: [['name', '假的 名字']], hadFile: false };
    for (const action of ['/accounts', '//evil.example/', 'https://evil.example/']) {
      const visitor = new TestBrowser(test.app);
      const kept = JSON.stringify({ ...forged, action });
      const answer = await visitor.post('/sign-in', { email, password, to: '/account', kept });
      expect(answer.redirects).toContain('/account');
      expect(answer.html).not.toContain('假的 名字');
    }
  });

  it('keeps no password, and says when it is too long to be kept', async () => {
    const visitor = await signedIn();
    const secret = { present: password, password: 'another long one', again: 'another long one' };
    const change = await late(visitor, '/account/password', secret);
    expect(change.status).toBe(401);
    expect(change.html).not.toContain('another long one');
    const long = await late(await signedIn(), '/accounts', { ...typed, name: '长'.repeat(60_001) });
    expect(long.status).toBe(401);
    expect(long.html).toContain('刚才的操作没有执行');
    expect(long.html).not.toContain('长长长');
  });

  it('keeps the words of one with a file, and says that the file is gone', async () => {
    const visitor = await signedIn();
    const token = tokenIn((await visitor.get('/accounts')).html);
    await endSessions();
    const answer = await test.app.inject({
      method: 'POST',
      url: `/people/import?_csrf=${encodeURIComponent(token)}`,
      payload:
        '--edge\r\ncontent-disposition: form-data; name="note"\r\n\r\n还在的 话\r\n' +
        '--edge\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n没有的 话\r\n--edge--\r\n',
      headers: {
        'content-type': 'multipart/form-data; boundary=edge',
        'accept-language': 'zh-CN',
        cookie: `form=${encodeURIComponent(visitor.cookies.get('form') ?? '')}`,
      },
    });
    expect(answer.statusCode).toBe(401);
    const kept = fields(answer.body, '/sign-in')['kept'] ?? '';
    expect(JSON.parse(kept)).toEqual({
      action: '/people/import',
      token,
      pairs: [['note', '还在的 话']],
      hadFile: true,
    });
    expect(answer.body).toContain('所选的文件没有保留');
    expect(answer.body).not.toContain('没有的 话');
  });
});
