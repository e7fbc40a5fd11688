import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { setTimeout as pause } from 'node:timers/promises';
import { createApp } from '../../../src/app.js';
import { ViewerSource } from '../../../src/web/viewer.js';
import { listening } from '../../support/found-story.js';
import { OpenPage } from '../../support/open-page.js';
import type { Name } from './committee-people.js';
import { CommitteeWorld } from './committee-world.js';

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`the open pages of a session, on ${engine}`, () => {
    const world = new CommitteeWorld(engine);
    const servers: NestFastifyApplication[] = [];
    const addresses: string[] = [];
    const open: OpenPage[] = [];

    beforeAll(async () => {
      servers.push(world.app as NestFastifyApplication);
      // SQLite belongs to one server; PostgreSQL is shared by two.
      if (engine === 'postgres') servers.push(await createApp(world.configuration, { clock: world.clock }));
      for (const server of servers) {
        server.get<ViewerSource>(ViewerSource, { strict: false }).find = (request) => {
          const name = /as=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
          return Promise.resolve(name === undefined ? null : world.viewer(name as Name));
        };
        addresses.push(await listening(server));
      }
    });

    afterAll(async () => {
      open.forEach((page) => page.close());
      if (servers[1]) await servers[1].close();
    });

    /** Half of the people are at the other server, where there is one. */
    async function opened(name: Name, page: string): Promise<OpenPage> {
      const at = await OpenPage.at(addresses[open.length % addresses.length] ?? '', `as=${name}`, page);
      open.push(at);
      return at;
    }

    let [first, second, sessionId] = ['', '', ''];

    it('are closed to who may not read them', async () => {
      [first, second] = [await world.sealed(), await world.sealed('rival', 'otherManager')];
      sessionId = await world.scoring([first, second]);
      await world.send('fifth', first, 'RECUSE');
      for (const [name, page] of [
        ['candidate', `/sessions/${sessionId}`],
        ['stranger', `/sessions/${sessionId}/board`],
        ['chair', `/sessions/${sessionId}/projector`],
        ['chair', '/sessions/none/board'],
        ['chair', '/inbox'],
        ['fifth', `/cases/${first}/meeting`],
      ] as const) {
        expect([name, page, (await opened(name, page)).status]).toEqual([name, page, 404]);
      }
    });

    it('hear of what they show, at every server; to whom a case is closed they say nothing of it', async () => {
      const board = `/sessions/${sessionId}/board`;
      const chair = await opened('chair', board);
      const deputy = await opened('deputy', board);
      const aside = await opened('fifth', board);
      for (const one of [chair, deputy, aside]) await one.told(1);
      await world.score('chair', first, 4);
      for (const one of [chair, deputy]) await one.told(2);
      await aside.told(1);
      await world.score('chair', second, 4);
      for (const one of [chair, deputy]) await one.told(3);
      await aside.told(2);
    }, 60_000);

    it('say of scores what may be counted before the reveal, and that there is more after it', async () => {
      const [chair, wall] = [
        await opened('chair', `/cases/${first}/meeting`),
        await opened('facilitator', `/sessions/${sessionId}/projector`),
      ];
      // An alternate has stepped in for the fifth.
      for (const member of ['deputy', 'third', 'fourth', 'firstAlternate'] as const)
        await world.score(member, first, 3);
      await pause(400);
      const before = chair.heard.length;
      await world.send('facilitator', first, 'REVEAL');
      await chair.told(before + 1);
      // Nothing is presented, whatever happens.
      await wall.told(1);
      await world.session('facilitator', sessionId, { type: 'OPEN_MEETING' });
      await world.session('facilitator', sessionId, {
        type: 'PRESENT_CASE',
        caseId: first,
        roomConfirmed: true,
      });
      await wall.told(2);
    }, 60_000);
  });
}
