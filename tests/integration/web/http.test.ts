import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { z } from 'zod';
import { FirstRun } from '../../../src/auth/first-run.js';
import { Refused } from '../../../src/domain/refusal.js';
import { OpenTo } from '../../../src/web/access.js';
import { submit } from '../../../src/web/form.js';
import { Page } from '../../../src/web/page.js';
import { Posted, type PostedFields, type UploadedFile } from '../../../src/web/posted.js';
import { seeOther } from '../../../src/web/see-other.js';
import { TestApp } from '../../support/test-app.js';
import { TestBrowser, tokenIn } from '../../support/test-browser.js';

/** Answers as features do, on pages that are there anyway. */
@Controller('try')
@OpenTo('anyone')
class TryController {
  @Get('bug')
  bug(): never {
    throw Object.assign(new Error('secret of the database'), { parameters: ['zhou@example.cn'] });
  }

  @Get('refusal')
  refusal(): never {
    throw new Refused({ code: 'conflict', fields: [{ path: 'title', code: 'input-missing' }] });
  }

  @Get('form')
  @Page('auth/first-run')
  form() {
    return {};
  }

  @Post('form')
  @Page('auth/first-run')
  send(@Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: z.object({ name: z.string() }),
      act: () => Promise.reject(new Refused({ code: 'conflict' })),
      then: () => seeOther('/'),
      page: () => this.form(),
    });
  }

  @Post('gone')
  @Page('web/failure')
  gone(@Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: z.object({ reason: z.string() }),
      act: () => Promise.reject(new Refused({ code: 'conflict' })),
      then: () => seeOther('/'),
      page: () => ({ what: '', why: '', remedy: '', status: 200, requestId: '' }),
    });
  }

  @Post('upload')
  upload(@Posted() { file, note }: PostedFields) {
    const { name, bytes } = file as UploadedFile;
    return { name, size: bytes.length, note };
  }

  @Get('nothing/of/the/kind')
  @OpenTo('auditor')
  auditors() {
    return {};
  }
}

@Module({ controllers: [TryController] })
class TryModule {}

describe('every answer', () => {
  const test = new TestApp('sqlite', {}, { imports: [TryModule] });
  const visitor = (language = 'zh-CN') => new TestBrowser(test.app, { language });

  it('carries a strict content security policy, on pages, failures and data alike', async () => {
    for (const path of ['/sign-in', '/nowhere', '/try/bug', '/health']) {
      const { headers } = await visitor().get(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("form-action 'self'");
      expect(policy).not.toContain('unsafe');
      expect(policy).not.toContain('upgrade-insecure-requests');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('that is a page is stored nowhere and says its language', async () => {
    const { headers, html } = await visitor('en').get('/sign-in');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(html).toContain('<html lang="en"');
    expect((await visitor().get('/sign-in')).html).toContain('<html lang="zh-CN"');
  });

  it('names no stored session for somebody who only looks', async () => {
    const someone = visitor();
    await someone.get('/sign-in');
    expect([...someone.cookies.keys()]).toEqual(['form']);
  });

  it('says that the app is well', async () => {
    expect((await visitor().get('/health')).html).toBe('{"ok":true}');
  });

  it('from the assets may be kept for ever, and is all a page loads', async () => {
    const { html } = await visitor().get('/sign-in');
    const loaded = [...html.matchAll(/(?:src|href)="(\/assets\/[^"#]+)/g)].map(([, address = '']) => address);
    expect(loaded.length).toBeGreaterThan(2);
    for (const address of new Set(loaded)) {
      const { status, headers } = await visitor().get(address);
      expect(status).toBe(200);
      expect(headers['cache-control']).toContain('immutable');
    }
    const styles = (await visitor().get(loaded.find((address) => address.endsWith('fonts.css')) ?? '')).html;
    const font = /url\((\/assets\/fonts\/[^)]+)\)/.exec(styles)?.[1] ?? '';
    expect((await visitor().get(font)).headers['content-type']).toBe('font/woff2');
    expect((await visitor().get('/assets/fonts/../../package.json')).status).toBe(404);
  });
});

describe('a failure', () => {
  const test = new TestApp('sqlite', {}, { imports: [TryModule] });
  const visitor = (language = 'zh-CN') => new TestBrowser(test.app, { language });

  it('that is a bug says nothing of itself but a number to report', async () => {
    const { status, html } = await visitor().get('/try/bug');
    expect(status).toBe(500);
    expect(html).toContain('出错了');
    expect(html).toMatch(/<code>[0-9a-f]{12}<\/code>/);
    expect(html).not.toContain('secret');
  });

  it('that is a refusal says what, why and what would help, in the language of the reader', async () => {
    const { status, html } = await visitor('en').get('/try/refusal');
    expect(status).toBe(409);
    expect(html).toContain('Someone else was quicker');
  });

  it('is JSON for a program that asks for it', async () => {
    const { status, html } = await visitor('en').get('/try/refusal', { accept: 'application/json' });
    expect(status).toBe(409);
    expect(JSON.parse(html)).toMatchObject({
      code: 'conflict',
      fields: [{ path: 'title', code: 'input-missing' }],
      errors: [{ parameter: 'title', code: 'input-missing' }],
    });
    const unknown = await visitor().get('/nowhere', { accept: 'application/json' });
    expect([unknown.status, JSON.parse(unknown.html)]).toMatchObject([404, { code: 'not-found' }]);
  });

  it('asks a program to sign in by 401, a person by the page', async () => {
    expect((await visitor().get('/account', { accept: 'application/json' })).status).toBe(401);
    expect((await visitor().get('/account')).redirects).toEqual(['/sign-in?to=%2Faccount']);
  });

  it('of a role is the same as for a page that is not there', async () => {
    const path = await test.app.get(FirstRun).path();
    const admin = visitor();
    const password = 'a long enough one';
    await admin.post(path ?? '', { name: '周敏', email: 'zhou@example.cn', password, again: password });
    const [hidden, absent] = await Promise.all([
      admin.get('/try/nothing/of/the/kind'),
      admin.get('/try/nothing/at/all/x'),
    ]);
    const plain = ({ html }: { html: string }) =>
      html.replace(/value="[^"]*"/g, '').replace(/<code>.*<\/code>/, '');
    expect(hidden.status).toBe(404);
    expect(plain(hidden)).toBe(plain(absent));
  });
});

describe('a form', () => {
  const test = new TestApp('sqlite', {}, { imports: [TryModule] });
  const visitor = (language = 'zh-CN') => new TestBrowser(test.app, { language });

  it('without its token is refused, with words', async () => {
    const { status, html } = await visitor().postWithToken('/try/form', { name: 'x' }, 'forged');
    expect(status).toBe(403);
    expect(html).toContain('表单已过期');
  });

  it('with the token of somebody else is refused', async () => {
    const other = tokenIn((await visitor().get('/try/form')).html);
    const mine = visitor();
    await mine.get('/try/form');
    expect((await mine.postWithToken('/try/form', { name: 'x' }, other)).status).toBe(403);
  });

  it('that meets a conflict keeps what was typed, as text', async () => {
    const { status, html } = await visitor().post('/try/form', { name: '"><script>alert(1)</script>' });
    expect(status).toBe(409);
    expect(html).toContain('已被他人抢先更改');
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(html).not.toContain('<script>');
  });

  it('that the page no longer has still says why, and gives back what was typed', async () => {
    const reason = '第一行\n  第二行，需要保留空格和换行';
    const { status, html } = await visitor().post('/try/gone', { reason }, '/try/form');
    expect(status).toBe(409);
    expect(html).toContain('已被他人抢先更改');
    expect(html).toContain(`readonly>\n${reason}</textarea>`);
  });

  it('with a file sends its token in the address', async () => {
    const someone = visitor();
    const token = tokenIn((await someone.get('/try/form')).html);
    let body = [
      '--edge\r\ncontent-disposition: form-data; name="note"\r\n\r\nhello\r\n',
      '--edge\r\ncontent-disposition: form-data; name="file"; filename="../a b.txt"\r\ncontent-type: text/plain\r\n\r\ncontent\r\n--edge--\r\n',
    ].join('');
    const send = (url: string) =>
      test.app.inject({
        method: 'POST',
        url,
        payload: body,
        headers: {
          'content-type': 'multipart/form-data; boundary=edge',
          cookie: `form=${encodeURIComponent(someone.cookies.get('form') ?? '')}`,
        },
      });
    expect((await send(`/try/upload?_csrf=${encodeURIComponent(token)}`)).json()).toEqual({
      name: 'a b.txt',
      size: 7,
      note: 'hello',
    });
    expect((await send('/try/upload')).statusCode).toBe(403);
    body = body.replace(
      '--edge--',
      '--edge\r\ncontent-disposition: form-data; name="more"; filename="b.txt"\r\n\r\nx\r\n--edge--',
    );
    expect((await send(`/try/upload?_csrf=${encodeURIComponent(token)}`)).statusCode).toBe(413);
  });

  it('of sign-in is slowed down after ten attempts, for that email alone', async () => {
    const someone = visitor();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt++) {
      statuses.push((await someone.post('/sign-in', { email: 'zhou@example.cn', password: 'wrong' })).status);
    }
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 422));
    expect(statuses[10]).toBe(429);
    const limited = await someone.post('/sign-in', { email: 'Zhou@example.cn ', password: 'wrong' });
    expect(limited.html).toContain('尝试次数过多');
    expect(limited.headers['retry-after']).toBeDefined();
    expect((await someone.post('/sign-in', { email: 'lin@example.cn', password: 'wrong' })).status).toBe(422);
  });

  it('leads to places of the app alone', async () => {
    const someone = visitor();
    const { redirects } = await someone.post(
      '/preferences/language',
      { language: 'en', back: '//evil.example/' },
      '/sign-in',
    );
    expect(redirects.at(-1)).toBe('/');
    expect((await someone.get('/sign-in')).html).toContain('<html lang="en"');
  });

  it('keeps light or dark', async () => {
    const someone = visitor();
    await someone.post('/preferences/theme', { theme: 'dark', back: '/sign-in' }, '/sign-in');
    expect((await someone.get('/sign-in')).html).toContain('data-theme="dark"');
  });
});

describe('reached by https', () => {
  const test = new TestApp('sqlite', { publicUrl: 'https://rungs.example' });

  it('cookies never travel without it', async () => {
    const headers = { 'x-forwarded-proto': 'https', host: 'rungs.example' };
    const response = await test.app.inject({ url: '/sign-in', headers });
    expect(response.cookies.map(({ secure }) => secure)).toEqual([true]);
    expect(response.headers['strict-transport-security']).toBeDefined();
  });

  it('people can sign in behind the proxy', async () => {
    const admin = new TestBrowser(test.app, {
      headers: { 'x-forwarded-proto': 'https', host: 'rungs.example' },
    });
    const path = await test.app.get(FirstRun).path();
    const password = 'a long enough one';
    const answer = await admin.post(path ?? '', {
      name: '周敏',
      email: 'zhou@example.cn',
      password,
      again: password,
    });
    expect(answer.redirects).toEqual(['/accounts']);
  });
});

describe('behind a proxy', () => {
  const test = new TestApp('sqlite', { publicUrl: 'https://rungs.example.cn' });

  it('forms of sign-in are slowed down for the address that the proxy saw, whatever came before it', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt++) {
      const headers = { 'x-forwarded-for': `192.0.2.${attempt}, 198.51.100.9`, 'x-forwarded-proto': 'https' };
      const someone = new TestBrowser(test.app, { headers });
      statuses.push((await someone.post('/sign-in', { email: 'zhou@example.cn', password: 'wrong' })).status);
    }
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 422));
    expect(statuses[10]).toBe(429);
  });
});

describe('a form that a script of a page posts', () => {
  const test = new TestApp('sqlite', {}, { imports: [TryModule] });

  const post = async (path: string, fields: Record<string, string>) => {
    const visitor = new TestBrowser(test.app, { headers: { accept: 'application/json' } });
    const { html } = await visitor.get('/session');
    const session = JSON.parse(html) as Record<string, string | null>;
    expect(session).toMatchObject({ accountId: null, name: null });
    const answer = await visitor.postWithToken(path, fields, session['x-csrf-token'] ?? '');
    return { status: answer.status, body: JSON.parse(answer.html) as Record<string, unknown> };
  };

  it('is answered with the refusal in words, not with the page again', async () => {
    const { status, body } = await post('/try/form', { name: 'Rungs' });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'conflict', what: expect.any(String), remedy: expect.any(String) });
    const { body: missing } = await post('/try/form', {});
    expect(missing['fields']).toMatchObject([{ path: 'name' }]);
  });

  it('is answered with where a reader would have been led', async () => {
    expect(await post('/sign-out', {})).toEqual({ status: 200, body: { to: '/sign-in' } });
  });

  it('gets 401 and no other page in place of a part of one', async () => {
    const { status } = await new TestBrowser(test.app, { headers: { 'hx-request': 'true' } }).get('/account');
    expect(status).toBe(401);
  });
});
