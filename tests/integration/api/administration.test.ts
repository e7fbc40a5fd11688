import { beforeAll, describe, expect, it } from '@jest/globals';
import { AccountViewers } from '../../../src/auth/account-viewers.js';
import { AccountsService } from '../../../src/auth/accounts.service.js';
import { PersonalTokens } from '../../../src/auth/personal-tokens.service.js';
import { JobRunner } from '../../../src/jobs/job-runner.js';
import { PeopleRepository } from '../../../src/people/people.repository.js';
import { type ApiScope, apiScopes } from '../../../src/web/api/scope.js';
import { ApiCaller } from '../../support/api-caller.js';
import { TestApp } from '../../support/test-app.js';
import { foundPageCompany } from '../cycles/page-visitors.js';
import { peopleFile } from '../people/people-services.js';

describe.each(['sqlite', 'postgres'] as const)('administration by the API, on %s', (engine) => {
  const world = new TestApp(engine);
  const secrets = new Map<string, string>();
  let ids = new Map<string, string>();

  beforeAll(async () => {
    ids = await foundPageCompany(world);
    for (const number of ['H1', 'H2', 'A1', 'B2', 'B3'])
      secrets.set(number, await tokenOf(number, apiScopes));
  });

  async function tokenOf(number: string, scopes: readonly ApiScope[]): Promise<string> {
    const account = await world.app.get(AccountsService).openFor(ids.get(number) ?? '');
    const viewer = await world.app.get(AccountViewers).viewer(account.id);
    if (!viewer) throw new Error(`${number} can't sign in.`);
    const made = await world.app
      .get(PersonalTokens)
      .make(viewer, { name: 'test', scopes: [...scopes], days: 30 });
    return made.secret;
  }

  const as = (number: string) => new ApiCaller(world.app, secrets.get(number) ?? null);
  const runJobs = () => world.app.get(JobRunner).runDue();
  const itemsOf = (body: Record<string, unknown>) => body['items'] as Record<string, unknown>[];

  async function upload(number: string, path: string, bytes: Buffer, fields: Record<string, string> = {}) {
    const boundary = 'xxBOUNDARYxx';
    const parts = Object.entries(fields).map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const head = `${parts.join('')}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="people.csv"\r\nContent-Type: application/octet-stream\r\n\r\n`;
    const secret = secrets.get(number);
    const { statusCode, body } = await world.app.inject({
      method: 'POST',
      url: path,
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
      },
      payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
    return { status: statusCode, body: JSON.parse(body) as Record<string, unknown> };
  }

  describe('a list of people', () => {
    let path = '';

    it('is uploaded, mapped and checked without changing anybody', async () => {
      const file = peopleFile(['S1', 'P5', 'B1', '销售部'], ['N1', 'P1', 'B2'], ['N2', 'P9', 'B2']);
      const made = await upload('H1', '/api/people-imports', file);
      expect(made).toMatchObject({ status: 201, body: { state: 'uploaded', summary: null } });
      path = `/api/people-imports/${String(made.body['id'])}`;
      const guessed = (made.body['columns'] as { column: string | null }[]).map(({ column }) => column);
      const lacking = await as('H1').put(`${path}/columns`, { columns: ['employee_number'] });
      expect(lacking).toMatchObject({ status: 422, body: { errors: [{ code: 'import-column-missing' }] } });
      const checking = await as('H1').put(`${path}/columns`, { columns: guessed });
      expect(checking).toMatchObject({
        status: 202,
        body: { state: 'checking', progress: { failed: false } },
      });
      await runJobs();
      expect((await as('H1').get(path)).body).toMatchObject({
        state: 'checked',
        summary: { rows: 3, added: 1, changed: 1, refused: 1 },
        problems: [{ row: 4, code: 'level-unknown', value: 'P9', severity: 'error' }],
      });
      const { body } = await as('H1').get(`${path}/lines?kind=changed`);
      expect(itemsOf(body)).toMatchObject([
        { employeeNumber: 'S1', changes: [{ field: 'level', before: 'P4', after: 'P5' }], state: 'open' },
      ]);
      expect(await world.app.get(PeopleRepository).findByEmployeeNumber('S1')).toMatchObject({ level: 'P4' });
    });

    it('is saved and undone, and is not there for whoever is not HR of all its people', async () => {
      for (const number of ['H2', 'A1', 'B2']) {
        expect((await as(number).get(path)).status).toBe(404);
        expect((await as(number).post(`${path}/save`, { rows: 'good' })).status).toBe(404);
      }
      const refused = await as('H1').post(`${path}/save`, { rows: 'all' });
      expect(refused).toMatchObject({ status: 422, body: { code: 'import-not-all-good' } });
      expect((await as('H1').post(`${path}/save`, { rows: 'good' })).status).toBe(202);
      await runJobs();
      const people = world.app.get(PeopleRepository);
      expect(await people.findByEmployeeNumber('S1')).toMatchObject({ level: 'P5' });
      expect((await as('H1').get(path)).body).toMatchObject({ state: 'saved', mayUndo: true });
      expect((await as('H1').post(`${path}/undo`)).status).toBe(202);
      await runJobs();
      expect(await people.findByEmployeeNumber('S1')).toMatchObject({ level: 'P4' });
      expect((await as('H1').get('/api/people-imports')).body).toMatchObject({
        items: [{ state: 'undone', mayUndo: false }],
        nextCursor: null,
      });
    });

    it('without a file is refused with the remedy', async () => {
      const answer = await as('H1').post('/api/people-imports', {});
      expect(answer).toMatchObject({ status: 422, body: { code: 'import-file-missing' } });
      expect(answer.body['remedy']).toEqual(expect.stringMatching(/\S/));
    });

    it('leaves as the file that the page gives, for those who read people', async () => {
      const file = async (number: string, format: string) =>
        world.app.inject({
          url: `/api/people-export/${format}?department=销售部`,
          headers: { authorization: `Bearer ${secrets.get(number) ?? ''}` },
        });
      const csv = await file('H2', 'csv');
      expect([csv.statusCode, csv.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
      expect(csv.body).toContain('S1,人员S1');
      expect(csv.body).not.toContain('人员B2,');
      expect((await file('A1', 'xlsx')).rawPayload.subarray(0, 2).toString()).toBe('PK');
      expect((await file('B2', 'csv')).statusCode).toBe(404);
    });
  });

  describe('an account', () => {
    const idOf = async (email: string) =>
      String(itemsOf((await as('H1').get(`/api/accounts?search=${email}`)).body)[0]?.['id']);

    it('is opened, locked and unlocked by HR of the whole company, by nobody else', async () => {
      const wanted = { email: 'guest@example.com', name: '来宾', language: 'zh' };
      const opened = await as('H1').post('/api/accounts', wanted);
      expect(opened).toMatchObject({ status: 201, body: { state: 'invited', roles: [], name: '来宾' } });
      expect(await as('H1').post('/api/accounts', wanted)).toMatchObject({
        status: 422,
        body: { code: 'account-exists', errors: [{ pointer: '/email' }] },
      });
      const path = `/api/accounts/${String(opened.body['id'])}`;
      for (const number of ['H2', 'A1', 'B2']) {
        for (const asked of [as(number).get(path), as(number).post(`${path}/lock`)]) {
          expect((await asked).status).toBe(404);
        }
      }
      expect((await as('H1').post(`${path}/lock`)).body).toMatchObject({ state: 'locked' });
      expect((await as('H1').post(`${path}/unlock`)).body).toMatchObject({ state: 'invited' });
      const own = await as('H1').post(`/api/accounts/${await idOf('ph1@')}/lock`);
      expect(own.body).toMatchObject({ code: 'account-own' });
    });

    it('gets a role from two people, and a token makes no link to sign in by', async () => {
      const id = await idOf('pb3@');
      const asked = await as('H1').post(`/api/accounts/${id}/roles`, { role: 'auditor' });
      expect(asked.body).toEqual({ result: 'asked' });
      const [request] = itemsOf((await as('H1').get('/api/role-requests')).body);
      expect(request).toMatchObject({ accountId: id, role: 'auditor' });
      const path = `/api/role-requests/${String(request?.['id'])}`;
      expect((await as('H1').post(`${path}/confirm`)).body).toMatchObject({
        code: 'role-needs-second-person',
      });
      expect((await as('H2').post(`${path}/confirm`)).status).toBe(404);
      expect((await as('H1').post(`${path}/refuse`)).status).toBe(204);
      expect((await as('H1').get(`/api/accounts/${id}`)).body).toMatchObject({ roles: [] });
      expect((await as('H1').post(`/api/accounts/${id}/link`)).status).toBe(403);
    });

    it('loses a role at once', async () => {
      const id = await idOf('pa1@');
      expect((await as('A1').get('/api/people')).status).toBe(200);
      const left = await as('H1').delete(`/api/accounts/${id}/roles/auditor`);
      expect(left).toMatchObject({ status: 200, body: { roles: [] } });
      expect((await as('A1').get('/api/people')).status).toBe(404);
      expect((await as('H1').delete(`/api/accounts/${id}/roles/emperor`)).status).toBe(404);
    });

    it('is closed to a token without its scope', async () => {
      const reading = new ApiCaller(world.app, await tokenOf('H1', ['read', 'people']));
      expect((await reading.get('/api/accounts')).status).toBe(403);
    });
  });

  it('a development plan is written by its owner, and read by the manager it was opened to', async () => {
    const made = await as('B3').post('/api/development-plan/goals', { words: '主持一次评审' });
    expect(made).toMatchObject({
      status: 201,
      body: { goals: [{ words: '主持一次评审', state: 'open', version: 0 }] },
    });
    const goals = made.body['goals'] as { id: string }[];
    const path = `/api/development-plan/goals/${goals[0]?.id ?? ''}`;
    const plansOf = async (number: string) =>
      (await as(number).get('/api/team/development-plans')).body['plans'] as unknown[];
    expect(await plansOf('B2')).toEqual([]);
    await as('B3').put('/api/development-plan/sharing', { shared: true });
    expect(await plansOf('B2')).toMatchObject([
      { personId: ids.get('B3'), goals: [{ words: '主持一次评审' }] },
    ]);
    expect(await plansOf('H1')).toEqual([]);
    const changed = { words: '主持两次评审', state: 'done', version: 0 };
    expect((await as('B2').put(path, changed)).status).toBe(404);
    expect((await as('B3').put(path, changed)).body).toMatchObject({
      goals: [{ state: 'done', version: 1 }],
    });
    expect((await as('B3').put(path, changed)).status).toBe(409);
    expect((await as('B3').delete(path)).status).toBe(204);
    expect((await as('B3').get('/api/development-plan')).body).toMatchObject({ goals: [] });
  });

  it('anybody verifies a document without signing in, and learns nothing but whether it was issued', async () => {
    const anybody = new ApiCaller(world.app, null);
    expect(await anybody.post('/api/verifications', { code: 'AAAA-BBBB-CCCC-DDDD' })).toMatchObject({
      status: 200,
      body: { answer: 'unknown-code', issuedAt: null },
    });
    expect(await upload('nobody', '/api/verifications', Buffer.from('%PDF-1.7 of somebody'))).toEqual({
      status: 200,
      body: { answer: 'different', issuedAt: null },
    });
    expect((await anybody.post('/api/verifications', {})).body).toMatchObject({ code: 'verification-empty' });
  });
});
