import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { setTimeout as pause } from 'node:timers/promises';
import { createApp } from '../../../src/app.js';
import { AuditLog } from '../../../src/audit/audit-log.js';
import { ScoreSheetRepository } from '../../../src/calibration/score-sheet.repository.js';
import { SeatRepository } from '../../../src/calibration/seat.repository.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { ViewerSource } from '../../../src/web/viewer.js';
import { listening } from '../../support/found-story.js';
import { hire, seat } from '../../support/many-members.js';
import { OpenPage } from '../../support/open-page.js';
import { SheetWriter } from '../../support/sheet-writer.js';
import type { Hired, Name } from './committee-people.js';
import { cycleId } from './committee-population.js';
import { CommitteeWorld } from './committee-world.js';

const members = Array.from({ length: 60 }, (_, index): Hired => `member-${index + 1}`);
/** As many as a committee has at most. */
const size = 9;
const committees = Array.from({ length: Math.ceil(members.length / size) }, (_, index) =>
  members.slice(index * size, (index + 1) * size),
);

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`sixty members at once, on ${engine}`, () => {
    const world = new CommitteeWorld(engine);
    const addresses: string[] = [];
    const open: OpenPage[] = [];
    let beside: NestFastifyApplication | null = null;
    const cases: string[] = [];
    const sessions: string[] = [];

    beforeAll(async () => {
      const servers = [world.app as NestFastifyApplication];
      if (engine === 'postgres') {
        beside = await createApp(world.configuration, { clock: world.clock });
        servers.push(beside);
      }
      for (const server of servers) {
        server.get<ViewerSource>(ViewerSource, { strict: false }).find = (request) => {
          const name = /as=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
          return Promise.resolve(name === undefined ? null : world.viewer(name as Name));
        };
        addresses.push(await listening(server));
      }
      const unitOfWork = world.get(UnitOfWork);
      const candidates = committees.map((_, index): Hired => `candidate-${index + 1}`);
      await hire(unitOfWork, cycleId, members, { level: 'P4', managerId: 'boss' });
      await hire(unitOfWork, cycleId, candidates, { level: 'P2', managerId: 'manager' });
      for (const [index, seated] of committees.entries()) {
        await seat(unitOfWork, cycleId, `large-${index + 1}`, seated);
        cases.push(await world.sealed(candidates[index]));
      }
      for (const [index, id] of cases.entries()) {
        const sessionId = await world.planned([id], `large-${index + 1}`);
        sessions.push(sessionId);
        const addendaUntil = world.clock.now().toISOString().slice(0, 10);
        await world.session('facilitator', sessionId, { type: 'PUBLISH_ROSTER', addendaUntil });
      }
      world.clock.set(new Date(world.clock.now().getTime() + 86_400_000));
      for (const id of sessions) await world.session('facilitator', id, { type: 'OPEN_SCORING' });
    });

    afterAll(async () => {
      open.forEach((page) => page.close());
      await beside?.close();
    });

    const at = (index: number): string => addresses[index % addresses.length] ?? '';
    const committeeOf = (index: number): number => Math.floor(index / size);
    /** Everybody gives scores that nobody else gives in the same order. */
    const scoreOf = (index: number, place: number): number => 1 + ((index + place * (1 + (index % 4))) % 5);

    it('hand in without losing a sheet, each before a board that is open', async () => {
      const writers: SheetWriter[] = [];
      for (const [index, name] of members.entries()) {
        const [server, cookie] = [at(index), `as=${name}`];
        open.push(await OpenPage.at(server, cookie, `/sessions/${sessions[committeeOf(index)] ?? ''}/board`));
        const writer = new SheetWriter(server, cookie, cases[committeeOf(index)] ?? '');
        await writer.open();
        writers.push(writer);
      }
      const statuses = await Promise.all(
        writers.map((writer, index) => writer.handIn((place) => String(scoreOf(index, place)))),
      );
      expect(statuses.filter((status) => status !== 303)).toEqual([]);
      for (const [committee, caseId] of cases.entries()) {
        const seats = await world.get(SeatRepository).seats(await world.row(caseId));
        for (const { personId, seatId, sheetHandedIn } of seats) {
          const sheet = await world.get(ScoreSheetRepository).find(seatId);
          const index = members.findIndex((name) => name === personId);
          const { dimensions = [] } = writers[index] ?? {};
          const given = dimensions.map((key) => sheet?.answers[key]?.value);
          const meant = dimensions.map((_, place) => scoreOf(index, place));
          expect([personId, sheetHandedIn, given]).toEqual([personId, true, meant]);
        }
        expect(seats).toHaveLength(committees[committee]?.length ?? 0);
        const lines = await world.get(AuditLog).read(`case:${caseId}`);
        expect(lines.filter(({ type }) => type === 'SUBMIT_SCORES')).toHaveLength(seats.length);
      }
    }, 180_000);

    it('are each told until their board counts all the sheets', async () => {
      for (let before = -1, now = 0; before !== now;) {
        before = now;
        await pause(2000);
        now = open.reduce((sum, { heard }) => sum + heard.length, 0);
      }
      for (const { heard } of open) {
        expect(heard.length).toBeGreaterThan(1);
        expect(heard).toEqual(heard.map((_, index) => `id: ${index + 1}\nevent: changed\ndata:`));
      }
    }, 60_000);
  });
}
