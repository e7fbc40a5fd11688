import { beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessLog } from '../../../src/audit/access-log.js';
import { PdfRenderer } from '../../../src/pdf/pdf-renderer.js';
import { ViewerSource } from '../../../src/web/viewer.js';
import type { Name } from '../calibration/committee-people.js';
import { names } from '../calibration/committee-people.js';
import { cycleId } from '../calibration/committee-population.js';
import { CommitteeWorld, members } from '../calibration/committee-world.js';
import { FakeRenderer } from './fake-renderer.js';
import { TestBrowser } from '../../support/test-browser.js';

interface Asked {
  readonly headers: Readonly<Record<string, unknown>>;
}

describe('the pages of committees and decisions', () => {
  const world = new CommitteeWorld('sqlite', { ratification: true });
  const browsers = new Map<Name, TestBrowser>();
  let caseId = '';
  let sessionId = '';

  beforeAll(() => {
    const find = ({ headers }: Asked) => {
      const name = names.find((known) => known === headers['x-test-viewer']);
      return Promise.resolve(name ? world.viewer(name) : null);
    };
    Object.assign(world.get(ViewerSource), { find });
    const renderer = new FakeRenderer();
    Object.assign(world.get(PdfRenderer), { render: renderer.render.bind(renderer) });
  });

  const browser = (name: Name): TestBrowser => {
    const app = world.app as NestFastifyApplication;
    const known = browsers.get(name) ?? new TestBrowser(app, { headers: { 'x-test-viewer': name } });
    browsers.set(name, known);
    return known;
  };
  /** Only what the page itself says: its frame has tokens. */
  const textOf = (html: string): string =>
    (/<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? html).replaceAll(/<[^>]+>|\s+/g, ' ').trim();
  const status = async (name: Name, path: string): Promise<number> => (await browser(name).get(path)).status;

  it('plan a session, publish its roster and open scoring by buttons', async () => {
    caseId = await world.sealed();
    const committee = `${cycleId}/committee-1`;
    const planned = await browser('hr').post('/sessions', { committee, meetingOn: '2026-04-20' });
    expect(planned.status).toBe(200);
    sessionId = planned.redirects[0]?.split('/').at(-1) ?? '';
    const page = `/sessions/${sessionId}`;
    expect(textOf((await browser('hr').post(`${page}/agenda`, { caseIds: caseId }, page)).html)).toContain(
      'candidate',
    );
    await browser('facilitator').post(`${page}/roster`, { addendaUntil: '2026-03-02' }, page);
    const early = await browser('facilitator').post(`${page}/scoring`, {}, page);
    expect(early.status).toBe(422);
    world.clock.set(new Date('2026-03-03T01:00:00.000Z'));
    const opened = await browser('facilitator').post(`${page}/scoring`, {}, page);
    expect(textOf(opened.html)).toContain('已提交 0 / 5 份');
  });

  it('take blind scores and show nothing that depends on them', async () => {
    const path = `/cases/${caseId}/scores`;
    const before = await browser('deputy').get(`/sessions/${sessionId}/board`);
    const first = Object.fromEntries(Object.keys(world.byDimension(0)).map((key) => [`scores.${key}`, '4']));
    expect((await browser('chair').post(path, { ...first, action: 'keep' })).status).toBe(200);
    const incomplete = await browser('third').post(path, { 'scores.analysis': '3', action: 'hand-in' });
    expect(incomplete.status).toBe(422);
    expect(textOf((await browser('chair').post(path, { ...first, action: 'hand-in' })).html)).toContain(
      '您已提交评分',
    );
    const after = await browser('deputy').get(`/sessions/${sessionId}/board`);
    expect(textOf(after.html)).toContain('已提交 1 / 5 份');
    expect(withoutCount(textOf(after.html))).toBe(withoutCount(textOf(before.html)));
    for (const name of ['candidate', 'manager', 'stranger', 'ratifier', 'hr'] as const) {
      expect(await status(name, path)).toBe(404);
    }
    for (const name of members.slice(1)) {
      const own = Object.fromEntries(Object.keys(world.byDimension(0)).map((key) => [`scores.${key}`, '3']));
      await browser(name).post(path, { ...own, action: 'hand-in' });
    }
  });

  it('reveal, vote and confirm by buttons', async () => {
    const meeting = `/cases/${caseId}/meeting`;
    await browser('facilitator').post(`${meeting}/reveal`, {}, meeting);
    await browser('facilitator').post(`/sessions/${sessionId}/meeting`, {}, `/sessions/${sessionId}`);
    const board = await browser('deputy').get(`/sessions/${sessionId}/board`);
    expect(board.html).toContain('aria-label="3, 分差 1"');
    await browser('chair').post(`${meeting}/open-ballot`, {}, meeting);
    const asked = await browser('chair').post(`${meeting}/ballot`, { choice: 'decline' }, meeting);
    expect(asked.status).toBe(422);
    for (const name of members) await browser(name).post(`${meeting}/ballot`, { choice: 'promote' }, meeting);
    await browser('chair').post(`${meeting}/close-ballot`, {}, meeting);
    expect((await world.row(caseId)).state).toBe('calibration.rationale');
    const page = await browser('chair').get(`/cases/${caseId}/rationale`);
    expect(page.status).toBe(200);
    const fields: Record<string, string> = { action: 'confirm' };
    for (const key of Object.keys(world.byDimension(0))) {
      fields[`rationales.${key}.conclusion`] = 'meets';
      fields[`rationales.${key}.text`] = `${key}：证据充分`;
      fields[`rationales.${key}.confirmed`] = 'yes';
    }
    fields['differsBecause'] = '现场讨论';
    await browser('chair').post(`/cases/${caseId}/rationale`, fields);
    expect((await world.row(caseId)).state).toBe('ratification');
  });

  it('ratify, release, and show the decision to those whom it concerns', async () => {
    const decision = `/cases/${caseId}/decision`;
    expect(textOf((await browser('ratifier').get('/ratifications')).html)).toContain('candidate');
    expect(await status('ratifier', decision)).toBe(200);
    expect(await status('candidate', decision)).toBe(404);
    await browser('ratifier').post(`${decision}/ratify`, {}, decision);
    world.clock.set(new Date('2026-05-15T01:00:00.000Z'));
    await browser('hr').post('/releases', { caseIds: caseId });
    expect((await world.row(caseId)).state).toBe('released');
    const shown = await browser('candidate').get(decision);
    expect(textOf(shown.html)).toContain('同意晋升');
    expect(textOf(shown.html)).not.toContain('赞成');
    expect(await status('stranger', decision)).toBe(404);
    const readers = await world.get(AccessLog).of(caseId);
    const read = readers.map(({ viewer, object }) => `${viewer} ${object}`);
    expect(read).toEqual(expect.arrayContaining(['third packet', 'chair rationale', 'ratifier outcome']));
    const told = textOf((await browser('candidate').get(`/cases/${caseId}?tab=readings`)).html);
    expect(told).toContain('评审委员会 · 评审材料');
    expect(told).not.toMatch(/third|chair|ratifier/);
    await browser('candidate').post(`${decision}/acknowledge`, {}, decision);
    const requested = await browser('candidate').post(
      '/documents',
      { kind: 'decision-letter', caseId, language: 'zh' },
      decision,
    );
    expect(requested.status).toBe(200);
    const path = requested.redirects[0] ?? '';
    expect(await status('stranger', path)).toBe(404);
    expect(await status('auditor', `/cycles/${cycleId}/documents`)).toBe(200);
    expect(textOf((await browser('stranger').get('/verify?code=0000-0000-0000-0000')).html)).toContain(
      '没有签发过',
    );
  });

  it('answer whoever tries one code after another more slowly, and nobody else', async () => {
    const app = world.app as NestFastifyApplication;
    const trying = new TestBrowser(app, { remoteAddress: '203.0.113.7' });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 31; attempt++) {
      statuses.push((await trying.post('/verify', { code: '0000-0000-0000-0000' })).status);
    }
    expect(statuses.slice(0, 30).every((one) => one === 200)).toBe(true);
    expect(statuses[30]).toBe(429);
    expect((await trying.get('/verify')).status).toBe(200);
    const other = new TestBrowser(app, { remoteAddress: '203.0.113.8' });
    expect((await other.post('/verify', { code: '0000-0000-0000-0000' })).status).toBe(200);
  });
});

/** The page without how many sheets are in, which is all that it may say before the reveal. */
function withoutCount(text: string): string {
  return text.replaceAll(/已提交 \d+ \/ \d+ 份/g, '');
}
