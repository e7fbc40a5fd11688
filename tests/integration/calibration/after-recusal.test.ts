import { beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ViewerSource } from '../../../src/web/viewer.js';
import { CommitteeWorld } from './committee-world.js';

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`a member who is recused from one of two cases while scoring, on ${engine}`, () => {
    const world = new CommitteeWorld(engine);
    let [kept, closed, sessionId] = ['', '', ''];

    const get = async (path: string) => {
      const { statusCode, body } = await (world.app as NestFastifyApplication).inject({ url: path });
      return { status: statusCode, body };
    };
    const ofCase = (id: string) => [
      `/cases/${id}`,
      `/cases/${id}/scores`,
      `/cases/${id}/meeting`,
      `/api/cases/${id}`,
      `/api/cases/${id}/scores`,
      `/api/cases/${id}/meeting`,
    ];
    const lists = () => [
      '/inbox',
      `/sessions/${sessionId}`,
      `/sessions/${sessionId}/board`,
      '/api/inbox',
      `/api/sessions/${sessionId}`,
      `/api/sessions/${sessionId}/board`,
    ];
    const naming = async (id: string) => {
      const named: string[] = [];
      for (const path of lists()) {
        const { status, body } = await get(path);
        expect([path, status]).toEqual([path, 200]);
        if (body.includes(id)) named.push(path);
      }
      return named;
    };

    beforeAll(async () => {
      world.get<ViewerSource>(ViewerSource).find = () => Promise.resolve(world.viewer('fifth'));
      [kept, closed] = [await world.sealed(), await world.sealed('rival', 'otherManager')];
      sessionId = await world.scoring([kept, closed]);
    });

    it('could open the case and met it in the inbox and on the board', async () => {
      for (const path of ofCase(closed)) expect([path, (await get(path)).status]).toEqual([path, 200]);
      expect(await naming(closed)).toEqual(lists());
    });

    it('gets 404 by every old link, and meets the case nowhere any more', async () => {
      await world.send('fifth', closed, 'RECUSE');
      for (const path of ofCase(closed)) expect([path, (await get(path)).status]).toEqual([path, 404]);
      expect(await naming(closed)).toEqual([]);
      const board = await get(`/sessions/${sessionId}/board`);
      expect(board.body).not.toContain('rival');
      expect(board.body).toContain('row-recused');
    });

    it('goes on with the other one', async () => {
      for (const path of ofCase(kept)) expect([path, (await get(path)).status]).toEqual([path, 200]);
    });
  });
}
