import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../../src/app.js';
import { FirstRun } from '../../../src/auth/first-run.js';
import { OpenTo } from '../../../src/web/access.js';
import { removeTestData, testConfiguration } from '../../support/databases.js';
import { listening } from '../../support/found-story.js';
import { TestBrowser } from '../../support/test-browser.js';

const arrived = Promise.withResolvers<undefined>();
const gate = Promise.withResolvers<undefined>();

/** Answers once the test lets it. */
@Controller('slow')
@OpenTo('anyone')
class SlowController {
  @Get()
  async slow() {
    arrived.resolve(undefined);
    await gate.promise;
    return { done: true };
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}

describe('a server that loses its database', () => {
  let app: NestFastifyApplication;
  let admin: TestBrowser;
  const unhandled: unknown[] = [];
  const note = (failure: unknown) => unhandled.push(failure);

  beforeAll(async () => {
    const configuration = await testConfiguration('postgres');
    app = await createApp(configuration);
    admin = new TestBrowser(app);
    const password = 'a long enough one';
    const person = { name: '周敏', email: 'zhou@example.cn', password, again: password };
    await admin.post((await app.get(FirstRun).path()) ?? '', person);
    process.on('unhandledRejection', note);
    await removeTestData(configuration);
  });
  afterAll(async () => {
    process.off('unhandledRejection', note);
    await app.close();
  });

  it('says so on a page of its own, in the language that the browser asks for, and goes on', async () => {
    for (const path of ['/accounts', '/inbox', '/nowhere', '/accounts']) {
      for (const [language, words] of [
        ['en', 'Something went wrong'],
        ['zh-CN', '出错了'],
      ] as const) {
        const { status, html } = await admin.get(path, { 'accept-language': language });
        expect([path, status]).toEqual([path, 500]);
        expect(html).toContain(`<html lang="${language}"`);
        expect(html).toContain(words);
        expect(html).not.toContain('zhou@example.cn');
      }
    }
    const headers = { authorization: `Bearer rungs_${'a'.repeat(43)}` };
    const problem = await app.inject({ url: '/api/cycles', headers });
    expect([problem.statusCode, problem.headers['content-type']]).toEqual([
      500,
      'application/problem+json; charset=utf-8',
    ]);
    expect((await app.inject({ url: '/health' })).statusCode).toBe(500);
    expect((await new TestBrowser(app).get('/sign-in')).status).toBe(200);
    expect(unhandled).toEqual([]);
  });
});

describe('a server that stops', () => {
  it('first answers who is waiting, and takes nobody new', async () => {
    const configuration = await testConfiguration('sqlite');
    const app = await createApp(configuration, { imports: [SlowModule] });
    const origin = await listening(app);
    const waiting = fetch(`${origin}/slow`);
    await arrived.promise;
    const stopped = app.close();
    await new Promise(setImmediate);
    const refused = await fetch(`${origin}/sign-in`, { headers: { 'accept-language': 'en' } });
    expect(refused.status).toBe(503);
    expect(await refused.text()).toContain('The server is being restarted');
    const problem = await fetch(`${origin}/api/cycles`);
    expect([problem.status, problem.headers.get('content-type')]).toEqual([
      503,
      'application/problem+json; charset=utf-8',
    ]);
    gate.resolve(undefined);
    expect(await (await waiting).json()).toEqual({ done: true });
    await stopped;
    await expect(fetch(`${origin}/sign-in`)).rejects.toThrow();
    await removeTestData(configuration);
  });
});
