import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { ViewerSource } from '../../../src/web/viewer.js';
import { names, type Name } from '../calibration/committee-people.js';
import { cycleId } from '../calibration/committee-population.js';
import { CommitteeWorld, members } from '../calibration/committee-world.js';
import { OverlappingQueries } from '../../support/overlapping-queries.js';
import { TestBrowser } from '../../support/test-browser.js';

describe('A connection to PostgreSQL', () => {
  const overlapping = new OverlappingQueries();
  const world = new CommitteeWorld('postgres', { ratification: true });

  beforeAll(() => {
    Object.assign(world.get(ViewerSource), {
      find: ({ headers }: { readonly headers: Readonly<Record<string, unknown>> }) => {
        const name = names.find((known) => known === headers['x-test-viewer']);
        return Promise.resolve(name ? world.viewer(name) : null);
      },
    });
    overlapping.listen();
  });

  afterAll(() => overlapping.stop());

  const open = async (name: Name, ...paths: readonly string[]): Promise<number[]> => {
    const app = world.app as NestFastifyApplication;
    const browser = new TestBrowser(app, { headers: { 'x-test-viewer': name } });
    const statuses: number[] = [];
    for (const path of paths) statuses.push((await browser.get(path)).status);
    return statuses;
  };

  it('gets one statement at a time from every step of a case and from every main page', async () => {
    const caseId = await world.sealed();
    const sessionId = await world.scoring([caseId]);
    const pages = ['/', '/inbox', '/cases', '/team', '/sessions', '/ladder', '/delegations', '/account'];
    const ofSession = [`/sessions/${sessionId}`, `/sessions/${sessionId}/board`];
    const ofCase = [`/cases/${caseId}`, `/cases/${caseId}/meeting`];
    const statuses = [
      ...(await open('hr', ...pages, '/cycles', `/cycles/${cycleId}`, '/people', '/accounts', ...ofSession)),
      ...(await open('candidate', ...pages, `/cases/${caseId}`)),
      ...(await open('manager', ...pages, `/cases/${caseId}`)),
      ...(await open('auditor', ...pages, '/cycles', ...ofCase)),
      ...(await open('chair', ...pages, `/cases/${caseId}/scores`, ...ofSession)),
    ];
    expect(statuses.filter((status) => status >= 400)).toEqual([]);
    await world.ballot(sessionId, caseId);
    await world.vote(caseId, Object.fromEntries(members.map((name) => [name, 'promote' as const])));
    await world.send('chair', caseId, 'CLOSE_BALLOT');
    expect(await open('chair', `/cases/${caseId}/rationale`, ...ofCase)).toEqual([200, 200, 200]);
    expect(overlapping.found).toEqual([]);
  });

  it('gets one statement at a time from pages that are read within a unit', async () => {
    const pages = [
      '/inbox',
      '/accounts',
      '/accounts/account-chair',
      '/cycles',
      `/cycles/${cycleId}`,
      '/sessions',
    ];
    await world.get(UnitOfWork).run(() => open('hr', ...pages));
    expect(overlapping.found).toEqual([]);
  });
});
