import { beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { PersonRow } from '../../../src/people/person.entity.js';
import { PersonWords } from '../../../src/people/words/person-words.repository.js';
import { type Viewer, ViewerSource } from '../../../src/web/viewer.js';
import { cycleId } from './committee-population.js';
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

    /** As they are, and as they would be if they held offices besides: what ties them to the case goes before these. */
    const plain = world.viewer('fifth');
    const overseeing: Viewer = { ...plain, roles: ['employee', 'hr', 'auditor'], hrDepartments: 'all' };
    let viewer = plain;
    const searches = (words: readonly string[]) =>
      words.flatMap((word) =>
        ['/search', '/search/suggestions'].map((page) => `${page}?q=${encodeURIComponent(word)}`),
      );
    const listsOfApi = () => [
      '/api/cases',
      `/api/cases?cycleId=${cycleId}`,
      '/api/cases?candidateId=rival',
      '/api/cases?state=calibration.scoring',
    ];
    const finding = async (who: Viewer, paths: readonly string[]) => {
      viewer = who;
      const found: string[] = [];
      for (const path of paths) {
        const { status, body } = await get(path);
        expect([path, status]).toEqual([path, 200]);
        if (body.includes(closed)) found.push(path);
      }
      viewer = plain;
      return found;
    };
    const words = ['单雄信', '雄信', 'shanxiongxin', 'shan xiong', 'sxx', 'rival', 'P3', '单 P3'];

    beforeAll(async () => {
      world.get<ViewerSource>(ViewerSource).find = () => Promise.resolve(viewer);
      const unitOfWork = world.get(UnitOfWork);
      await unitOfWork.run(async () => {
        const named = { name: '单雄信', latinName: 'Shan Xiongxin' };
        await unitOfWork.entities().update(PersonRow, { id: 'rival' }, named);
      });
      await new PersonWords(unitOfWork).addMissing();
      [kept, closed] = [await world.sealed(), await world.sealed('rival', 'otherManager')];
      sessionId = await world.scoring([kept, closed]);
    });

    it('could open the case and met it in the inbox and on the board', async () => {
      for (const path of ofCase(closed)) expect([path, (await get(path)).status]).toEqual([path, 200]);
      expect(await naming(closed)).toEqual(lists());
    });

    it('found it by the candidate’s name, in Chinese and in Latin letters, by employee number and by level', async () => {
      for (const who of [plain, overseeing])
        expect(await finding(who, searches(words))).toEqual(searches(words));
      expect(await finding(overseeing, listsOfApi())).toEqual(listsOfApi());
    });

    it('gets 404 by every old link, and meets the case nowhere any more', async () => {
      await world.send('fifth', closed, 'RECUSE');
      for (const path of ofCase(closed)) expect([path, (await get(path)).status]).toEqual([path, 404]);
      expect(await naming(closed)).toEqual([]);
      const board = await get(`/sessions/${sessionId}/board`);
      for (const name of ['rival', '单雄信']) expect(board.body).not.toContain(name);
      expect(board.body).toContain('row-recused');
    });

    it('finds it by nothing any more, its number and its id included, neither by page nor by API, whatever else they are', async () => {
      const { number } = await world.row(closed);
      const all = [...words, String(number), `#${number}`];
      for (const who of [plain, overseeing])
        expect(await finding(who, [...searches(all), ...listsOfApi()])).toEqual([]);
      // What is asked for stands on the page as often as an id that is nobody's.
      const timesShown = async (id: string) => (await get(`/search?q=${id}`)).body.split(id).length;
      expect(await timesShown(closed)).toBe(await timesShown(closed.replaceAll(/[1-9a-f]/g, '0')));
    });

    it('goes on with the other one', async () => {
      for (const path of ofCase(kept)) expect([path, (await get(path)).status]).toEqual([path, 200]);
    });
  });
}
