import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PersonalTokens } from '../../../src/auth/personal-tokens.service.js';
import { AgendaService } from '../../../src/calibration/agenda.service.js';
import { SessionPlanning } from '../../../src/calibration/session-planning.service.js';
import { SessionSpreadRow } from '../../../src/calibration/spread/session-spread.entity.js';
import { SpreadWork } from '../../../src/calibration/spread/spread-work.service.js';
import { CaseEventHandlers } from '../../../src/cases/case-event-handlers.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { JobRunner } from '../../../src/jobs/job-runner.js';
import { type ApiScope, apiScopes } from '../../../src/web/api/scope.js';
import { ApiCaller } from '../../support/api-caller.js';
import { hire } from '../../support/many-members.js';
import type { Hired, Name } from '../calibration/committee-people.js';
import { cycleId } from '../calibration/committee-population.js';
import { CommitteeWorld } from '../calibration/committee-world.js';

interface Line {
  readonly caseId: string;
  readonly byHand: boolean;
  readonly code?: string | null;
  readonly reasons?: readonly { readonly code: string }[];
}

const path = `/api/cycles/${cycleId}/spread`;

describe.each(['sqlite', 'postgres'] as const)('the waiting cases of a cycle by the API, on %s', (engine) => {
  const world = new CommitteeWorld(engine);
  const secrets = new Map<Name, string>();
  let first: string;
  let second: string;
  let early: string;
  let late: string;

  beforeAll(async () => {
    for (const name of ['hr', 'facilitator', ...strangers] as const) {
      secrets.set(name, await tokenOf(name, apiScopes));
    }
    first = await world.sealed();
    second = await world.sealed('rival', 'otherManager');
  });

  const strangers = ['chair', 'candidate', 'manager', 'auditor', 'stranger'] as const;
  const app = () => world.app as NestFastifyApplication;
  const as = (name: Name) => new ApiCaller(app(), secrets.get(name) ?? '');

  async function tokenOf(name: Name, scopes: readonly ApiScope[]): Promise<string> {
    const input = { name: 'test', scopes: [...scopes], days: 30 };
    return (await world.get(PersonalTokens).make(world.viewer(name), input)).secret;
  }

  async function plan(meetingOn: string): Promise<string> {
    const planned = { cycleId, committeeId: 'committee-1', meetingOn };
    return (await world.get(SessionPlanning).plan(world.viewer('hr'), planned)).id;
  }

  it('are left out with the reason while there is no session, and proposed with theirs once there are some', async () => {
    const none = await as('hr').get(path);
    expect(none).toMatchObject({ status: 200, body: { cycleId, total: 2, placed: 0, sessions: [] } });
    expect((none.body['left'] as Line[]).map(({ caseId, code }) => [caseId, code])).toEqual([
      [first, 'no-session-for-level'],
      [second, 'no-session-for-level'],
    ]);
    early = await plan('2026-04-20');
    late = await plan('2026-04-22');
    const { body } = await as('hr').get(path);
    expect(body).toMatchObject({ total: 2, placed: 2, left: [] });
    expect(sessionsOf(body).map(({ sessionId }) => sessionId)).toEqual([early, late]);
    const lines = sessionsOf(body).flatMap(({ cases }) => cases);
    expect(lines.map(({ caseId }) => caseId).sort()).toEqual([first, second].sort());
    for (const { reasons, byHand } of lines) {
      expect([byHand, reasons?.some(({ code }) => code === 'rank-above')]).toEqual([false, true]);
    }
  });

  it('show what a move by hand means, and keep nothing of it', async () => {
    const moves = [
      { caseId: first, sessionId: late },
      { caseId: second, sessionId: null },
    ];
    const { status, body } = await as('hr').post(`${path}/check`, { moves });
    expect([status, body['placed']]).toEqual([200, 1]);
    expect(sessionsOf(body).map(({ cases }) => cases.map(({ caseId }) => caseId))).toEqual([[], [first]]);
    expect(body['left']).toMatchObject([{ caseId: second, byHand: true, code: null, refusals: [] }]);
    expect((await as('hr').get(path)).body).toMatchObject({ placed: 2, left: [] });
  });

  it('are there for nobody but HR who runs the cycle, and moved by no token without the scope', async () => {
    for (const name of strangers) {
      const answers = [
        await as(name).get(path),
        await as(name).post(`${path}/check`),
        await as(name).post(path),
        await as(name).get(`${path}/no-such-spread`),
        await as(name).post(`${path}/no-such-spread/retry`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    }
    const reader = new ApiCaller(app(), await tokenOf('hr', ['read']));
    expect((await reader.get(path)).status).toBe(200);
    const refused = await reader.post(path);
    expect([refused.status, refused.body['code']]).toEqual([403, 'scope-missing']);
  });

  it('refuse moves that say no case, as a problem that names the place', async () => {
    const { status, headers, body } = await as('hr').post(path, { moves: [{ sessionId: early }] });
    expect(status).toBe(422);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({ code: 'input-invalid', errors: [{ pointer: '/moves/0/caseId' }] });
  });

  it('come onto the agendas once by a key, and whoever confirmed them reads what came of it', async () => {
    const moves = [
      { caseId: first, sessionId: early },
      { caseId: second, sessionId: late },
    ];
    const key = { 'idempotency-key': `spread-${engine}` };
    const sent = await as('hr').post(path, { moves }, key);
    expect(sent).toMatchObject({ status: 202, body: { cycleId, done: 0, total: 2, finished: false } });
    const id = String(sent.body['id']);
    expect(sent.headers['location']).toBe(`${path}/${id}`);
    const again = await as('hr').post(path, { moves }, key);
    expect([again.headers['idempotency-replayed'], again.body]).toEqual(['true', sent.body]);
    expect(await world.get(UnitOfWork).entities().count(SessionSpreadRow)).toBe(1);
    await world.get(AgendaService).assign(world.viewer('hr'), early, [second]);
    await world.get(SpreadWork).assignAll(id, world.viewer('hr'));
    const { body } = await as('hr').get(`${path}/${id}`);
    expect(body).toMatchObject({
      ...{ done: 2, total: 2, finished: true, failed: false },
      sessions: [
        { sessionId: early, assigned: 1 },
        { sessionId: late, assigned: 0 },
      ],
      refused: [{ caseId: second, sessionId: late, refusal: { code: 'spread-placed-meanwhile' } }],
    });
    expect((await as('hr').post(`${path}/${id}/retry`)).body).toEqual(body);
    expect((await as('facilitator').get(`${path}/${id}`)).status).toBe(404);
  });

  it('are worked off to the last by a retry, once the work was given up in between', async () => {
    const hired: readonly Hired[] = ['candidate-1', 'candidate-2'];
    await hire(world.get(UnitOfWork), cycleId, hired, { level: 'P2', managerId: 'manager' });
    const waiting: string[] = [];
    for (const candidate of hired) waiting.push(await world.sealed(candidate));
    const moves = waiting.map((caseId) => ({ caseId, sessionId: late }));
    const sent = await as('hr').post(path, { moves });
    const id = String(sent.body['id']);
    const events = world.get(CaseEventHandlers);
    const send = events.send.bind(events);
    const broken = jest.spyOn(events, 'send').mockImplementation((...given) => {
      if (broken.mock.calls.length > 1) throw new Error('The disk is full.');
      return send(...given);
    });
    for (let attempt = 1; attempt <= 5; attempt++) {
      await world.get(JobRunner).runDue();
      world.clock.set(new Date(world.clock.now().getTime() + 3_600_000));
    }
    broken.mockRestore();
    const given = await as('hr').get(`${path}/${id}`);
    expect(given.body).toMatchObject({ done: 1, total: 2, finished: false, failed: true });
    const taken = await as('hr').post(`${path}/${id}/retry`);
    expect(taken).toMatchObject({ status: 202, body: { done: 1, finished: false, failed: false } });
    await world.get(JobRunner).runDue();
    const { body } = await as('hr').get(`${path}/${id}`);
    expect(body).toMatchObject({
      ...{ done: 2, finished: true, failed: false, refused: [] },
      sessions: [{ sessionId: late, assigned: 2 }],
    });
  });

  it('have nothing to confirm once all are placed', async () => {
    const { status, body } = await as('hr').post(path);
    expect([status, body['code'], body['type']]).toEqual([
      422,
      'spread-nothing',
      '/api/problems/spread-nothing',
    ]);
  });
});

function sessionsOf(body: Record<string, unknown>) {
  return body['sessions'] as { readonly sessionId: string; readonly cases: readonly Line[] }[];
}
