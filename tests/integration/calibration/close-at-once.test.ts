import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../../src/app.js';
import { AuditLog } from '../../../src/audit/audit-log.js';
import { ViewerSource } from '../../../src/web/viewer.js';
import { TestBrowser, tokenIn } from '../../support/test-browser.js';
import { textsIn } from '../../support/texts-of-pages.js';
import type { Name } from './committee-people.js';
import { CommitteeWorld, members } from './committee-world.js';

const t = textsIn('zh');

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`a ballot that the chair closes in two browsers at once, on ${engine}`, () => {
    const world = new CommitteeWorld(engine);
    const servers: NestFastifyApplication[] = [];

    beforeAll(async () => {
      servers.push(world.app as NestFastifyApplication);
      if (engine === 'postgres') servers.push(await createApp(world.configuration, { clock: world.clock }));
      for (const server of servers) {
        server.get<ViewerSource>(ViewerSource, { strict: false }).find = ({ headers }) =>
          Promise.resolve(world.viewer(headers['x-viewer'] as Name));
      }
    });
    afterAll(() => servers[1]?.close());

    /** A form of the meeting's page, filled with the version that the page showed, to be sent later. */
    async function form(caseId: string, at: number, step: string, fields: Record<string, string>) {
      const server = servers[at % servers.length];
      if (!server) throw new Error('There is no server.');
      const browser = new TestBrowser(server, { headers: { 'x-viewer': 'chair' } });
      const { html } = await browser.get(`/cases/${caseId}/meeting`);
      const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
      return () =>
        browser.postWithToken(
          `/cases/${caseId}/meeting/${step}`,
          { ...fields, version, _form: step },
          tokenIn(html),
        );
    }

    const countOf = async (caseId: string, type: string): Promise<number> =>
      (await world.get(AuditLog).read(`case:${caseId}`)).filter((line) => line.type === type).length;

    it('is closed and counted once; the other browser is told, and so is who meant to put it off, with their words', async () => {
      const caseId = await world.sealed();
      await world.ballot(await world.scoring([caseId]), caseId);
      await world.vote(caseId, Object.fromEntries(members.map((name) => [name, 'promote' as const])));
      const words = '还差一份材料，下周再议';
      const putOff = await form(caseId, 1, 'reschedule', { cause: 'other', reason: words });
      const closings = await Promise.all([0, 1].map((at) => form(caseId, at, 'close-ballot', {})));
      const answers = await Promise.all(closings.map((send) => send()));
      const [won, lost] = answers.sort((one, other) => one.status - other.status);
      expect([won?.status, won?.redirects.length, lost?.status]).toEqual([200, 1, 409]);
      expect(lost?.html).toContain(t('refusals.conflict.what'));
      expect(await countOf(caseId, 'CLOSE_BALLOT')).toBe(1);
      expect(await world.row(caseId)).toMatchObject({ state: 'calibration.rationale', outcome: 'promoted' });

      const late = await putOff();
      expect([late.status, late.redirects]).toEqual([409, []]);
      expect(late.html).toContain(words);
      expect(await countOf(caseId, 'RESCHEDULE')).toBe(0);
    });
  });
}
