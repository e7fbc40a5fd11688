import { describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../../src/auth/accounts.service.js';
import { TestApp } from '../../support/test-app.js';
import { formsOf } from '../../support/html-forms.js';
import { TestBrowser, tokenIn } from '../../support/test-browser.js';

const part = { zh: 'HR，负责本次周期', en: 'HR, in charge of the cycle' };
const here = { remoteAddress: '127.0.0.1', headers: { host: 'localhost:3000' } };

describe('one-click sign-in of the sample company', () => {
  const test = new TestApp('sqlite', { sample: true }, { cast: [{ email: 'lin@example.cn', part }] });

  it('lists the named cast and signs in as one of them', async () => {
    await test.app.get(AccountsService).open({ email: 'lin@example.cn', name: '林悦' });
    await test.app.get(AccountsService).open({ email: 'other@example.cn', name: '其他人' });
    const visitor = new TestBrowser(test.app, here);
    const { html } = await visitor.get('/sign-in/sample');
    expect(html).toContain('HR，负责本次周期');
    expect(html).not.toContain('其他人');
    await visitor.post('/sign-in/sample', { email: 'lin@example.cn' });
    expect((await visitor.get('/account')).html).toContain('lin@example.cn');
  });

  it('keeps a form that was sent after the session had ended', async () => {
    const visitor = new TestBrowser(test.app, here);
    await visitor.post('/sign-in/sample', { email: 'lin@example.cn' });
    const token = tokenIn((await visitor.get('/account')).html);
    visitor.cookies.delete('session');
    const asked = await visitor.postWithToken('/account/preferences', { language: 'en' }, token);
    const kept = formsOf(asked.html)
      .find(({ action }) => action === '/sign-in/sample')
      ?.controls.find(({ name }) => name === 'kept');
    const choice = { kept: kept?.value ?? '' };
    const cast = await visitor.postWithToken('/sign-in/sample', choice, tokenIn(asked.html));
    expect(cast.html).toContain('HR，负责本次周期');
    const chosen = { ...choice, email: 'lin@example.cn' };
    const again = await visitor.postWithToken('/sign-in/sample', chosen, tokenIn(cast.html));
    expect(formsOf(again.html).map(({ action }) => action)).toContain('/account/preferences');
    const other = { ...choice, email: 'other@example.cn' };
    const elsewhere = await visitor.postWithToken('/sign-in/sample', other, tokenIn(again.html));
    expect(formsOf(elsewhere.html).map(({ action }) => action)).not.toContain('/account/preferences');
  });

  it.each([
    ['from another machine', { ...here, remoteAddress: '192.168.1.20' }],
    ['through a proxy', { ...here, headers: { host: 'localhost:3000', 'x-forwarded-for': '203.0.113.9' } }],
    ['by another name, as a rebound address would', { ...here, headers: { host: 'evil.example:3000' } }],
  ])('is not there %s', async (_, from) => {
    const visitor = new TestBrowser(test.app, from);
    expect((await visitor.get('/sign-in/sample')).status).toBe(404);
    expect((await visitor.get('/sign-in')).html).not.toContain('/sign-in/sample');
    expect((await visitor.post('/sign-in/sample', { email: 'lin@example.cn' }, '/sign-in')).status).toBe(404);
  });
});

describe('one-click sign-in elsewhere', () => {
  const served = new TestApp('sqlite', { sample: true, host: '0.0.0.0' });
  const real = new TestApp('sqlite');

  it('is not there when the sample company is served to a network', async () => {
    expect((await new TestBrowser(served.app, here).get('/sign-in/sample')).status).toBe(404);
  });

  it('is not there in a company of one’s own', async () => {
    expect((await new TestBrowser(real.app, here).get('/sign-in/sample')).status).toBe(404);
  });
});
