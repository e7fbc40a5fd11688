import { beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PersonalTokens } from '../../../src/auth/personal-tokens.service.js';
import { InboxService } from '../../../src/cases/inbox.service.js';
import { NominationService } from '../../../src/cases/nomination.service.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { PersonRow } from '../../../src/people/person.entity.js';
import { apiScopes } from '../../../src/web/api/scope.js';
import { ViewerSource } from '../../../src/web/viewer.js';
import { ApiCaller } from '../../support/api-caller.js';
import { TestBrowser } from '../../support/test-browser.js';
import { type Name, names } from '../calibration/committee-people.js';
import { cycleId } from '../calibration/committee-population.js';
import { CommitteeWorld } from '../calibration/committee-world.js';

interface Asked {
  readonly headers: Readonly<Record<string, unknown>>;
}

const why = {
  GRANT: '独自扛下了两条产品线',
  WITHDRAW: '候选人书面申请撤回',
  REOPEN: '一位评委未申报利益冲突',
} as const;
type Act = keyof typeof why;
const thesis = { changed: '独立负责了随访产品', proof: '三家医院上线后使用率翻倍', risk: '跨部门经验还少' };
const calling = ['hr', 'facilitator', 'ratifier', 'auditor', 'stranger', 'candidate', 'rival'] as const;

describe.each(['sqlite', 'postgres'] as const)('the second person of an act of two, on %s', (engine) => {
  const world = new CommitteeWorld(engine);
  const callers = new Map<Name, ApiCaller>();
  const browsers = new Map<Name, TestBrowser>();

  beforeAll(async () => {
    const app = world.app as NestFastifyApplication;
    const input = { name: 'test', scopes: [...apiScopes], days: 90 };
    for (const name of calling) {
      const { secret } = await world.get(PersonalTokens).make(world.viewer(name), input);
      callers.set(name, new ApiCaller(app, secret));
    }
    const source = world.get(ViewerSource);
    const byToken = source.find.bind(source);
    const find = (request: Asked) => {
      const name = names.find((known) => known === request.headers['x-test-viewer']);
      return name ? Promise.resolve(world.viewer(name)) : byToken(request as never);
    };
    Object.assign(source, { find });
    for (const name of names)
      browsers.set(name, new TestBrowser(app, { headers: { 'x-test-viewer': name } }));
  });

  const browser = (name: Name) => browsers.get(name) as TestBrowser;
  const api = (name: Name) => callers.get(name) as ApiCaller;
  const page = async (name: Name, path: string) => (await browser(name).get(path)).html;
  const asksIn = async (name: Name, id: string, act: Act) =>
    (await page(name, '/inbox')).includes(`/cases/${id}#event-${act}`);
  const dutiesOf = async (name: Name, id: string) =>
    ((await api(name).get('/api/inbox')).body['items'] as { caseId: string; duty: string }[])
      .filter(({ caseId }) => caseId === id)
      .map(({ duty }) => duty);
  const confirms = async (name: Name, id: string) =>
    ((await api(name).get(`/api/cases/${id}`)).body['toConfirm'] as object[]).map((act) => ({ ...act }));

  async function isGone(name: Name, id: string): Promise<void> {
    for (const path of [`/cases/${id}`, `/cases/${id}?tab=history`])
      expect((await browser(name).get(path)).status).toBe(404);
    for (const path of [`/api/cases/${id}`, `/api/cases/${id}/history`])
      expect((await api(name).get(path)).status).toBe(404);
    expect(await page(name, '/inbox')).not.toContain(`/cases/${id}`);
  }

  /** The page and the API put the question to who may answer it, and to nobody else. */
  async function isAsked(name: Name, id: string, act: Act): Promise<void> {
    expect(await asksIn(name, id, act)).toBe(true);
    const shown = await page(name, `/cases/${id}`);
    expect(shown).toContain(why[act]);
    expect(shown).toContain(`/cases/${id}/events/${act}`);
    expect(await page(name, `/cases/${id}?tab=history`)).toContain(why[act]);
    expect(await confirms(name, id)).toEqual([
      expect.objectContaining({ type: act, begunById: 'hr', begunBy: 'hr', reason: why[act] }),
    ]);
  }

  async function isNotAsked(name: Name, id: string, act: Act): Promise<void> {
    expect(await asksIn(name, id, act)).toBe(false);
    expect(await page(name, `/cases/${id}`)).not.toContain(`/cases/${id}/events/${act}`);
    expect(await confirms(name, id)).toEqual([]);
  }

  /** Whoever began it gets the reason why not, from page and API: the same person, and of a reopening HR altogether. */
  async function beginnerIsRefused(id: string, act: Act): Promise<void> {
    await isNotAsked('hr', id, act);
    const code = act === 'REOPEN' ? 'only-supervisor' : 'second-person-needed';
    const posted = await browser('hr').post(
      `/cases/${id}/events/${act}`,
      { reason: why[act] },
      `/cases/${id}`,
    );
    expect(posted.status).toBe(422);
    const sent = await api('hr').post(`/api/cases/${id}/events`, { type: act, reason: why[act] });
    expect(sent).toMatchObject({ status: 422, body: { code } });
  }

  it('reads the thesis of an exception and confirms it, and is a stranger before and after', async () => {
    const unit = world.get(UnitOfWork);
    await unit.run(() => unit.entities().update(PersonRow, { id: 'rival' }, { levelSince: '2026-01-01' }));
    const nomination = { cycleId, candidateId: 'rival', targetLevel: 'P3', ...thesis };
    const { id } = await world.get(NominationService).create(world.viewer('otherManager'), nomination);
    expect((await world.send('otherManager', id, 'SUBMIT')).state).toBe('nomination.exception');
    await isGone('ratifier', id);
    const events = `/cases/${id}/events/GRANT`;
    expect((await browser('hr').post(events, { reason: why.GRANT }, `/cases/${id}`)).status).toBe(200);

    await isAsked('ratifier', id, 'GRANT');
    await isAsked('facilitator', id, 'GRANT');
    expect(await page('ratifier', `/cases/${id}`)).toContain(thesis.proof);
    expect((await api('ratifier').get(`/api/cases/${id}`)).body).toMatchObject({
      thesis,
      eligibility: { outcome: 'not-met' },
      outcome: null,
    });
    for (const path of ['evidence', 'self-review', 'manager-review', 'decision'])
      expect((await browser('ratifier').get(`/cases/${id}/${path}`)).status).toBe(404);
    await beginnerIsRefused(id, 'GRANT');
    await isNotAsked('auditor', id, 'GRANT');
    await isGone('stranger', id);
    expect(await page('rival', `/cases/${id}`)).not.toContain(why.GRANT);

    const blank = await browser('ratifier').post(events, {}, `/cases/${id}`);
    expect([blank.status, blank.html.includes(why.GRANT)]).toEqual([422, true]);
    const confirmed = await browser('ratifier').post(events, { reason: '同意' }, `/cases/${id}`);
    expect([confirmed.status, confirmed.redirects]).toEqual([200, ['/inbox']]);
    expect((await world.row(id)).state).toBe('review.self');
    await isGone('ratifier', id);
  });

  it('is no longer asked once HR refuses the exception', async () => {
    const running = await world.running();
    for (const id of running) await world.send('rival', id, 'WITHDRAW', { reason: '改日再报' });
    const nomination = { cycleId, candidateId: 'rival', targetLevel: 'P3', ...thesis };
    const { id } = await world.get(NominationService).create(world.viewer('otherManager'), nomination);
    await world.send('otherManager', id, 'SUBMIT');
    await world.send('hr', id, 'GRANT', { reason: why.GRANT });
    expect(await asksIn('otherRatifier', id, 'GRANT')).toBe(true);
    await world.send('facilitator', id, 'REFUSE', { reason: '任职时间太短' });
    expect(await asksIn('otherRatifier', id, 'GRANT')).toBe(false);
    await isGone('ratifier', id);
  });

  it('reads why a sealed case is to be withdrawn, and nothing of what was written for it', async () => {
    const id = await world.sealed();
    await isGone('ratifier', id);
    const events = `/api/cases/${id}/events`;
    const begun = await api('hr').post(events, { type: 'WITHDRAW', reason: why.WITHDRAW });
    expect(begun).toMatchObject({ status: 200, body: { case: { state: 'calibration.scheduled' } } });

    for (const name of ['ratifier', 'auditor', 'facilitator'] as const) await isAsked(name, id, 'WITHDRAW');
    expect(await dutiesOf('ratifier', id)).toEqual(['WITHDRAW']);
    expect(await dutiesOf('hr', id)).not.toContain('WITHDRAW');
    const read = (await api('ratifier').get(`/api/cases/${id}`)).body;
    expect(read).toMatchObject({ thesis: null, eligibility: null, outcome: null, sessionId: null });
    expect(await page('ratifier', `/cases/${id}`)).not.toContain(thesis.proof);
    await beginnerIsRefused(id, 'WITHDRAW');
    await isGone('stranger', id);
    const candidates = (await api('candidate').get(`/api/cases/${id}`)).body;
    expect(candidates).toMatchObject({ state: 'withCommittee', toConfirm: [], waitingForRole: null });
    expect(await page('candidate', `/cases/${id}`)).not.toContain(why.WITHDRAW);
    expect((await api('facilitator').get(`/api/cases/${id}`)).body['waitingForRole']).toBeNull();

    const sent = await api('ratifier').post(events, { type: 'WITHDRAW', reason: '同意' });
    expect(sent).toMatchObject({ status: 200, body: { type: 'WITHDRAW', case: null } });
    expect((await world.row(id)).state).toBe('withdrawn');
    await isGone('ratifier', id);
    expect(await asksIn('auditor', id, 'WITHDRAW')).toBe(false);
  });

  it('reads why a decision is to be undone, never the decision, and not as HR', async () => {
    const id = await world.sealed();
    await world.decided(id, 'promote');
    await isGone('ratifier', id);
    const events = `/cases/${id}/events/REOPEN`;
    expect((await browser('hr').post(events, { reason: why.REOPEN }, `/cases/${id}`)).status).toBe(200);

    await isAsked('ratifier', id, 'REOPEN');
    await isAsked('auditor', id, 'REOPEN');
    await isNotAsked('facilitator', id, 'REOPEN');
    for (const name of ['hr', 'facilitator', 'ratifier', 'auditor', 'stranger'] as const) {
      const inbox = world.get(InboxService);
      expect(await inbox.count(world.viewer(name))).toBe((await inbox.items(world.viewer(name))).length);
    }
    expect((await api('ratifier').get(`/api/cases/${id}`)).body).toMatchObject({
      state: 'decided',
      outcome: null,
      thesis: null,
    });
    for (const path of ['decision', 'scores', 'rationale', 'packet', 'meeting'])
      expect((await browser('ratifier').get(`/cases/${id}/${path}`)).status).toBe(404);
    const told = (await api('ratifier').get(`/api/cases/${id}/history`)).body['items'] as { type: string }[];
    expect(told.map(({ type }) => type)).not.toEqual(expect.arrayContaining(['CLOSE_BALLOT']));
    await beginnerIsRefused(id, 'REOPEN');
    await isGone('stranger', id);

    const confirmed = await browser('auditor').post(events, { reason: '属实' }, `/cases/${id}`);
    expect([confirmed.status, confirmed.redirects]).toEqual([200, [`/cases/${id}`]]);
    expect(await world.row(id)).toMatchObject({ state: 'calibration.scheduled', revision: 2 });
    await isGone('ratifier', id);
  });
});
