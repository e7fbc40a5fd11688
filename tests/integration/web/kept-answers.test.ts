import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { AccessLog } from '../../../src/audit/access-log.js';
import { AccountRow } from '../../../src/auth/account.entity.js';
import { AccountRoleRow } from '../../../src/auth/account-role.entity.js';
import { hashPassword } from '../../../src/auth/passwords.js';
import { CaseEventHandlers } from '../../../src/cases/case-event-handlers.js';
import { openDatabase } from '../../../src/database/open-database.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { OpenTo } from '../../../src/web/access.js';
import { KeptAnswers } from '../../../src/web/kept-answers.js';
import { Page } from '../../../src/web/page.js';
import { crowdStart, crowdViewer, nominateCrowd } from '../../support/crowd.js';
import { TestApp } from '../../support/test-app.js';
import { TestBrowser, tokenIn } from '../../support/test-browser.js';

const password = 'kept kept kept';
let notes = 0;

/** Pages as features have them. */
@Controller('try')
@OpenTo('signed-in')
class TryController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: AccessLog,
  ) {}

  @Get('noted')
  @Page('auth/first-run')
  noted() {
    const note = (): void => void notes++;
    note();
    this.unitOfWork.whenShownAgain(note);
    return {};
  }

  @Get('readers')
  @Page('auth/first-run')
  async readers() {
    await this.log.of('nothing');
    return {};
  }
}

@Module({ controllers: [TryController] })
class TryModule {}

describe.each(['sqlite', 'postgres'] as const)('A page asked for twice, on %s', (engine) => {
  const test = new TestApp(engine, {}, { imports: [TryModule] });
  const use = <T>(what: new (...given: never[]) => T): T => test.app.get(what as never, { strict: false });
  let manager: TestBrowser;
  let caseId = '';
  let visitors = 0;

  const signedIn = async (personId: string): Promise<TestBrowser> => {
    // Sign-ins are throttled by address.
    const browser = new TestBrowser(test.app, { remoteAddress: `203.0.113.${++visitors}` });
    expect((await browser.signIn(`${personId}@example.com`, password)).status).toBe(200);
    return browser;
  };
  const write = (id: string, columns: Partial<AccountRow>) =>
    use(UnitOfWork).run(() => use(UnitOfWork).entities().update(AccountRow, { id }, columns));
  /** Whether the second of two readings came from memory. */
  const isShownAgain = async (
    browser: TestBrowser,
    path: string,
    between: () => unknown = () => undefined,
  ) => {
    await browser.get(path);
    await between();
    const { shown } = use(KeptAnswers).counts;
    await browser.get(path);
    return use(KeptAnswers).counts.shown > shown;
  };
  /** Other tests write to other databases of the same PostgreSQL, after which a page may be made anew once more. */
  const isShownAgainAtLast = async (browser: TestBrowser, path: string, between?: () => unknown) => {
    for (let attempt = 0; attempt < 50; attempt++) {
      if (await isShownAgain(browser, path, between)) return true;
    }
    return false;
  };

  beforeAll(async () => {
    test.clock.set(crowdStart);
    [caseId = ''] = await nominateCrowd(test.app, 2);
    await use(CaseEventHandlers).send(crowdViewer('manager'), caseId, 'SUBMIT');
    const passwordHash = await hashPassword(password);
    for (const id of ['account-manager', 'account-hr', 'account-candidate-0'])
      await write(id, { passwordHash });
  });

  beforeEach(async () => {
    notes = 0;
    await use(AccessLog).flush();
    manager = await signedIn('manager');
  });

  it.each(['identity', 'br', 'gzip'])('is the same in every byte and header, with %s', async (encoding) => {
    const headers = { 'accept-encoding': encoding };
    const answers = async (path: string) => {
      const first = await manager.get(path, { ...headers, 'cache-control': 'no-cache' });
      const { shown } = use(KeptAnswers).counts;
      const second = await manager.get(path, headers);
      return use(KeptAnswers).counts.shown > shown ? [first, second] : [];
    };
    for (const path of ['/inbox', '/team', `/cases/${caseId}`, '/account']) {
      await manager.get(path);
      let pair = await answers(path);
      for (let attempt = 0; attempt < 50 && pair.length === 0; attempt++) pair = await answers(path);
      const [first, second] = pair;
      const { date: _, ...once } = first?.headers ?? {};
      const { date: __, ...again } = second?.headers ?? {};
      expect(again).toEqual(once);
      expect(again['cache-control']).toBe('no-store');
      expect(second?.html).toBe(first?.html);
    }
  });

  it('is made anew for a reader who asks for that, and for another language', async () => {
    const again = await isShownAgainAtLast(manager, '/inbox');
    const { shown } = use(KeptAnswers).counts;
    await manager.get('/inbox', { 'cache-control': 'no-cache' });
    await manager.get('/inbox', { 'accept-language': 'fr' });
    await manager.get('/inbox', { 'hx-request': 'true' });
    expect([again, use(KeptAnswers).counts.shown]).toEqual([true, shown]);
  });

  it('is nobody else’s, nor that of another session of the same person', async () => {
    const second = await signedIn('manager');
    const other = await signedIn('hr');
    await manager.get('/team');
    const mine = (await manager.get('/team')).html;
    const { shown } = use(KeptAnswers).counts;
    await second.get('/team');
    expect((await other.get('/team')).html).not.toBe(mine);
    expect(use(KeptAnswers).counts.shown).toBe(shown);
  });

  it('is made anew after whatever the app has written', async () => {
    expect(await isShownAgainAtLast(manager, '/inbox')).toBe(true);
    const rename = () => write('account-hr', { name: '林晓雯' });
    expect(await isShownAgain(manager, '/inbox', rename)).toBe(false);
    const fail = () =>
      use(UnitOfWork)
        .run(() => Promise.reject(new Error('undone')))
        .catch(() => undefined);
    expect(await isShownAgainAtLast(manager, '/team', fail)).toBe(true);
  });

  it('is made anew after whatever another program has written', async () => {
    const other = await openDatabase(test.configuration);
    const grant = () =>
      other.transaction((entities) => entities.update(AccountRow, { id: 'account-hr' }, { name: '林' }));
    expect(await isShownAgain(manager, '/inbox', grant)).toBe(false);
    expect(await isShownAgainAtLast(manager, '/inbox', () => other.reader.query('SELECT 1'))).toBe(true);
    await other.close();
  });

  it('asks to sign in once the session is over, however it ended', async () => {
    const path = '/account';
    await manager.get(path);
    const thief = new TestBrowser(test.app);
    for (const [name, value] of manager.cookies) thief.cookies.set(name, value);
    await manager.post('/sign-out', {}, path);
    expect((await thief.get(path)).redirects).toEqual(['/sign-in?to=%2Faccount']);
    const locked = await signedIn('hr');
    expect(await isShownAgainAtLast(locked, path)).toBe(true);
    await write('account-hr', { lockedAt: crowdStart.toISOString() });
    expect((await locked.get(path)).redirects).toEqual(['/sign-in?to=%2Faccount']);
    await write('account-hr', { lockedAt: null });
  });

  it('shows what a lost role no longer opens not once more', async () => {
    const hr = await signedIn('hr');
    expect(await isShownAgainAtLast(hr, '/cycles/cycle-1')).toBe(true);
    const role = { accountId: 'account-hr', role: 'hr' as const };
    const row = await use(UnitOfWork).entities().findOneByOrFail(AccountRoleRow, role);
    await use(UnitOfWork).run(() => use(UnitOfWork).entities().delete(AccountRoleRow, role));
    expect((await hr.get('/cycles/cycle-1')).status).toBe(404);
    await use(UnitOfWork).run(() => use(UnitOfWork).entities().insert(AccountRoleRow, row));
  });

  it('is made anew with every minute of the clock', async () => {
    const forward = () => test.clock.set(new Date(test.clock.now().getTime() + 60_000));
    expect(await isShownAgain(manager, '/inbox', forward)).toBe(false);
    expect(await isShownAgainAtLast(manager, '/inbox')).toBe(true);
  });

  it('does each time what showing it does beside reading, such as noting who read', async () => {
    const { shown } = use(KeptAnswers).counts;
    for (let times = 1; times <= 3 || use(KeptAnswers).counts.shown === shown; times++) {
      expect((await manager.get('/try/noted')).status).toBe(200);
      expect(notes).toBe(times);
    }
    const before = (await use(AccessLog).of(caseId)).length;
    expect(await isShownAgainAtLast(manager, `/cases/${caseId}`)).toBe(true);
    expect((await use(AccessLog).of(caseId)).length).toBeGreaterThan(before);
  });

  it('is made anew where it lists who read: notes that wait belong to it', async () => {
    expect(await isShownAgain(manager, '/try/readers')).toBe(false);
  });

  it('holds forms that can still be sent', async () => {
    const path = '/account';
    expect(await isShownAgainAtLast(manager, path)).toBe(true);
    const token = tokenIn((await manager.get(path)).html);
    const { status } = await manager.postWithToken('/sign-out', {}, token);
    expect(status).toBe(200);
  });

  it('is not kept while it sets a cookie', async () => {
    manager.cookies.delete('form');
    const { kept } = use(KeptAnswers).counts;
    expect((await manager.get('/account')).headers['set-cookie']).toBeDefined();
    expect(use(KeptAnswers).counts.kept).toBe(kept);
  });
});

describe('Where no memory is given to pages', () => {
  const test = new TestApp('sqlite', { keptBytes: 0 });

  it('each is made anew', async () => {
    const browser = new TestBrowser(test.app);
    await browser.get('/sign-in');
    expect((await browser.get('/sign-in')).status).toBe(200);
    const kept = test.app.get(KeptAnswers, { strict: false });
    expect([kept.on, kept.counts]).toEqual([false, { shown: 0, kept: 0, bytes: 0 }]);
  });
});
