import { describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../../src/audit/audit-log.js';
import { AccountRepository } from '../../../src/auth/account.repository.js';
import { FirstRun } from '../../../src/auth/first-run.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { JobRow } from '../../../src/jobs/job.entity.js';
import { PersonRow } from '../../../src/people/person.entity.js';
import { TestApp } from '../../support/test-app.js';
import { TestBrowser } from '../../support/test-browser.js';

const password = 'a long enough one';

describe.each(['sqlite', 'postgres'] as const)('accounts, on %s', (engine) => {
  const test = new TestApp(engine);
  const browser = () => new TestBrowser(test.app);
  const admin = { name: 'admin' as const };
  const visitors = new Map<string, TestBrowser>();
  const as = (name: string) => visitors.get(name) ?? browser();
  const idOf = async (email: string) =>
    (await test.app.get(AccountRepository).findByEmail(email))?.id ?? 'nobody';

  async function invite(email: string, name: string): Promise<TestBrowser> {
    await as('admin').post('/accounts', { email, name, language: 'zh' });
    const id = await idOf(email);
    const { html } = await as('admin').post(`/accounts/${id}/link`, {}, `/accounts/${id}`);
    const path = /\/invitation\/[\w-]+/.exec(html)?.[0] ?? '';
    const visitor = browser();
    const answer = await visitor.post(path, { password, again: password });
    expect(answer.status).toBe(200);
    visitors.set(name, visitor);
    return visitor;
  }

  it('begin with a one-time link that makes the first administrator', async () => {
    const path = await test.app.get(FirstRun).path();
    if (!path) throw new Error('There is no link.');
    const visitor = browser();
    const answer = await visitor.post(path, {
      name: '周敏',
      email: 'Zhou@Example.cn',
      password,
      again: password,
    });
    expect(answer).toMatchObject({ status: 200, redirects: ['/accounts'] });
    expect(answer.html).toContain('授权由一人完成');
    visitors.set(admin.name, visitor);
    expect((await browser().get(path)).status).toBe(410);
    expect(await test.app.get(FirstRun).path()).toBeNull();
  });

  it('are invited by a link that works once', async () => {
    await invite('lin@example.cn', '林悦');
    const id = await idOf('lin@example.cn');
    expect((await as('林悦').get('/account')).html).toContain('lin@example.cn');
    const again = await as('admin').post(`/accounts/${id}/link`, {}, `/accounts/${id}`);
    // The account is in use now: a link goes to its owner, never to the screen of somebody else.
    expect(again.html).not.toContain('/invitation/');
    const jobs = await test.app.get(UnitOfWork).entities().findBy(JobRow, { kind: 'mail.send' });
    expect(
      jobs.filter(({ payload }) => payload.includes('/invitation/') && payload.includes('lin@example.cn')),
    ).toHaveLength(1);
  });

  it('expire as invitations after a week', async () => {
    await as('admin').post('/accounts', { email: 'late@example.cn', name: '迟到', language: 'zh' });
    const id = await idOf('late@example.cn');
    const { html } = await as('admin').post(`/accounts/${id}/link`, {}, `/accounts/${id}`);
    const path = /\/invitation\/[\w-]+/.exec(html)?.[0] ?? '';
    const before = test.clock.now();
    test.clock.set(new Date(before.getTime() + 8 * 24 * 60 * 60 * 1000));
    expect((await browser().get(path)).status).toBe(410);
    test.clock.set(before);
    expect((await browser().get(path)).status).toBe(200);
  });

  it('sign in by email in any case, and back to where they wanted to go', async () => {
    const visitor = browser();
    const asked = await visitor.get('/accounts?search=x');
    expect(asked.redirects).toEqual(['/sign-in?to=%2Faccounts%3Fsearch%3Dx']);
    const answer = await visitor.post('/sign-in', {
      email: ' ZHOU@example.cn',
      password,
      to: '/accounts?search=x',
    });
    expect(answer.redirects).toEqual(['/accounts?search=x']);
  });

  it('say the same of an unknown email, a wrong password and a locked account', async () => {
    const account = await test.app.get(AccountRepository).findByEmail('late@example.cn');
    const id = account?.id ?? '';
    await as('admin').post(`/accounts/${id}/lock`, {}, `/accounts/${id}`);
    const answers = await Promise.all(
      [
        { email: 'nobody@example.cn', password },
        { email: 'lin@example.cn', password: 'wrong one entirely' },
        { email: 'late@example.cn', password },
      ].map((fields) => browser().post('/sign-in', fields)),
    );
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422]);
    const alike = answers.map(({ html }) => html.replace(/value="[^"]*"/g, ''));
    expect(new Set(alike).size).toBe(1);
    expect(answers[0]?.html).toContain('nobody@example.cn');
    expect(answers[0]?.html).not.toContain(password);
  });

  it('get a role from one person alone only until two hold admin or hr', async () => {
    const lin = await idOf('lin@example.cn');
    const granted = await as('admin').post(`/accounts/${lin}/roles`, { role: 'hr' }, `/accounts/${lin}`);
    expect(granted.html).toContain('角色已授予');
    expect(granted.html).not.toContain('授权由一人完成');
    await invite('chen@example.cn', '陈思远');
    const chen = await idOf('chen@example.cn');
    const asked = await as('admin').post(`/accounts/${chen}/roles`, { role: 'auditor' }, `/accounts/${chen}`);
    expect(asked.html).toContain('等待另一人确认');
    expect(await test.app.get(AccountRepository).rolesOf(chen)).toEqual([]);
  });

  it('are granted by the second person, never by the one who asked or who receives', async () => {
    const list = await as('林悦').get('/accounts');
    const path = /\/accounts\/requests\/[\w-]+\/confirm/.exec(list.html)?.[0] ?? '';
    const own = await as('admin').post(path, {}, '/accounts');
    expect(own.status).toBe(422);
    expect(own.html).toContain('不能由同一人确认');
    expect((await as('陈思远').post(path, {}, '/account')).status).toBe(404);
    expect((await as('林悦').post(path, {}, '/accounts')).html).toContain('角色已授予');
    const chen = await idOf('chen@example.cn');
    const [role] = await test.app.get(AccountRepository).rolesOf(chen);
    expect(role).toMatchObject({
      role: 'auditor',
      grantedBy: await idOf('zhou@example.cn'),
      confirmedBy: await idOf('lin@example.cn'),
    });
  });

  it('are not granted twice by two clicks', async () => {
    const chen = await idOf('chen@example.cn');
    const again = await as('admin').post(`/accounts/${chen}/roles`, { role: 'auditor' }, `/accounts/${chen}`);
    expect(again).toMatchObject({ status: 422 });
    expect(again.html).toContain('已经拥有这个角色');
  });

  it('are logged and told to everyone who holds the role', async () => {
    const lines = await test.app.get(AuditLog).read('system');
    expect(lines.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'first-administrator-made',
        'account-opened',
        'role-granted-alone',
        'role-asked',
        'role-granted',
        'account-locked',
      ]),
    );
    const jobs = await test.app.get(UnitOfWork).entities().findBy(JobRow, { kind: 'mail.send' });
    const told = jobs
      .filter(({ payload }) => payload.includes('审计'))
      .map(({ payload }) => (JSON.parse(payload) as { to: string }).to);
    expect(told).toEqual(expect.arrayContaining(['chen@example.cn', 'lin@example.cn']));
  });

  it('never lose the last administrator', async () => {
    const zhou = await idOf('zhou@example.cn');
    const answer = await as('林悦').post(
      `/accounts/${zhou}/roles/revoke`,
      { role: 'admin', _form: 'admin' },
      `/accounts/${zhou}`,
    );
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('最后一位管理员');
  });

  it('lose a role at once, in sessions that are open', async () => {
    const lin = await idOf('lin@example.cn');
    expect((await as('林悦').get('/accounts')).status).toBe(200);
    await as('admin').post(`/accounts/${lin}/roles/revoke`, { role: 'hr' }, `/accounts/${lin}`);
    expect((await as('林悦').get('/accounts')).status).toBe(404);
  });

  it('are out everywhere once locked', async () => {
    const chen = await idOf('chen@example.cn');
    await as('admin').post(`/accounts/${chen}/lock`, {}, `/accounts/${chen}`);
    expect((await as('陈思远').get('/account')).redirects).toEqual(['/sign-in?to=%2Faccount']);
  });

  it('end every other session when the password changes', async () => {
    const elsewhere = browser();
    await elsewhere.signIn('lin@example.cn', password);
    const next = 'another long one';
    const wrong = await as('林悦').post(
      '/account/password',
      { present: 'wrong', password: next, again: next },
      '/account',
    );
    expect(wrong.status).toBe(422);
    const answer = await as('林悦').post(
      '/account/password',
      { present: password, password: next, again: next },
      '/account',
    );
    expect(answer).toMatchObject({ status: 200, redirects: ['/account'] });
    expect((await elsewhere.get('/account')).redirects).toEqual(['/sign-in?to=%2Faccount']);
    expect((await as('林悦').get('/account')).status).toBe(200);
  });

  it('sign out', async () => {
    const visitor = browser();
    await visitor.signIn('lin@example.cn', 'another long one');
    await visitor.post('/sign-out', {}, '/account');
    expect((await visitor.get('/account')).redirects).toHaveLength(1);
  });

  it('keep their language and zone', async () => {
    await as('林悦').post('/account/preferences', { language: 'en', timeZone: 'Europe/London' }, '/account');
    expect((await as('林悦').get('/account')).html).toContain('<html lang="en"');
    const answer = await as('林悦').post(
      '/account/preferences',
      { language: 'en', timeZone: 'Mars/Olympus' },
      '/account',
    );
    expect(answer.html).toContain('This time zone is not known.');
  });

  it('of somebody who leaves the company are out at once', async () => {
    const unitOfWork = test.app.get(UnitOfWork);
    const person = {
      id: '11111111-2222-4333-8444-555555555555',
      employeeNumber: '1001',
      name: '王宁',
      latinName: null,
      email: 'wang@example.cn',
      department: '产品',
      level: null,
      levelSince: null,
      givenRank: null,
      managerId: null,
      managerSince: null,
      status: 'active' as const,
      version: 1,
      createdAt: test.clock.now().toISOString(),
    };
    await unitOfWork.run(() => unitOfWork.entities().insert(PersonRow, person));
    // The name typed is of no account: the email is one of the company's people.
    const wang = await invite('wang@example.cn', '随便');
    expect((await wang.get('/account')).html).toContain('王宁');
    await unitOfWork.run(() =>
      unitOfWork.entities().update(PersonRow, { id: person.id }, { status: 'left' }),
    );
    expect((await wang.get('/account')).redirects).toHaveLength(1);
    expect((await browser().signIn('wang@example.cn', password)).status).toBe(422);
  });

  it('are opened by their owners, by a link to the email that the company has of them', async () => {
    const unitOfWork = test.app.get(UnitOfWork);
    const wang = await unitOfWork.entities().findOneByOrFail(PersonRow, { email: 'wang@example.cn' });
    const zhao = {
      ...wang,
      id: '11111111-2222-4333-8444-666666666666',
      employeeNumber: '1002',
      name: '赵珂',
    };
    await unitOfWork.run(() =>
      unitOfWork.entities().insert(PersonRow, { ...zhao, email: 'zhao@example.cn', status: 'active' }),
    );
    const answers = await Promise.all(
      ['zhao@example.cn', 'wang@example.cn', 'nobody@example.cn'].map((email) =>
        browser().post('/sign-in/link', { email }),
      ),
    );
    expect(new Set(answers.map(({ html }) => html.replace(/value="[^"]*"/g, ''))).size).toBe(1);
    const jobs = await unitOfWork.entities().findBy(JobRow, { kind: 'mail.send' });
    const payloads = jobs.map(({ payload }) => payload).filter((payload) => payload.includes('/invitation/'));
    expect(payloads.filter((payload) => payload.includes('wang@') || payload.includes('nobody@'))).toEqual(
      [],
    );
    const path = /\/invitation\/[\w-]+/.exec(
      payloads.find((payload) => payload.includes('zhao@')) ?? '',
    )?.[0];
    const visitor = browser();
    await visitor.post(path ?? '', { password, again: password });
    expect((await visitor.get('/account')).html).toContain('赵珂');
  });
});
