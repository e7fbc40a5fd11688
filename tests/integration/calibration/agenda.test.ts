import { describe, expect, it } from '@jest/globals';
import { AgendaItemRow } from '../../../src/calibration/agenda-item.entity.js';
import { SeatRepository } from '../../../src/calibration/seat.repository.js';
import { SeatPlanner } from '../../../src/calibration/seat-planner.service.js';
import { SessionRepository } from '../../../src/calibration/session.repository.js';
import { CaseClock } from '../../../src/cases/case-clock.service.js';
import { InboxService } from '../../../src/cases/inbox.service.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { PersonListeners } from '../../../src/people/person-listeners.js';
import { PersonRow } from '../../../src/people/person.entity.js';
import type { Name } from './committee-people.js';
import { CommitteeWorld } from './committee-world.js';

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`an agenda, on ${engine}`, () => {
    const world = new CommitteeWorld(engine);

    async function leftBecause(caseId: string) {
      const items = await world.get(UnitOfWork).entities().findBy(AgendaItemRow, { caseId });
      return items.map((item) => item.leftBecause);
    }

    async function statuses(caseId: string) {
      const seats = await world.get(SeatRepository).seats(await world.row(caseId));
      return Object.fromEntries(seats.map(({ personId, status }) => [personId, status]));
    }

    async function owed(name: Name, sessionId: string) {
      const items = await world.get(InboxService).items(world.viewer(name));
      return items.filter(({ href }) => href === `/sessions/${sessionId}`).map(({ verb }) => verb);
    }

    it('loses a case that the clock reschedules, which counts as a sitting that failed for want of quorum', async () => {
      const caseId = await world.sealed();
      const sessionId = await world.scoring([caseId]);
      await world.ballot(sessionId, caseId);
      world.clock.set(new Date('2026-04-21T01:00:00.000Z'));
      await world.get(CaseClock).tick();
      expect((await world.row(caseId)).state).toBe('calibration.scheduled');
      expect(await leftBecause(caseId)).toEqual(['quorum']);
      await world.send('hr', caseId, 'WITHDRAW', { reason: '本人书面申请' });
      await world.send('facilitator', caseId, 'WITHDRAW', { reason: '确认' });
    });

    it('asks the facilitator alone for the next step of the session, when it can be taken', async () => {
      world.clock.set(new Date('2026-03-05T01:00:00.000Z'));
      const caseId = await world.sealed();
      const sessionId = await world.planned([caseId]);
      expect(await owed('facilitator', sessionId)).toEqual(['calibration.session.publish']);
      expect(await owed('hr', sessionId)).toEqual([]);
      await world.session('facilitator', sessionId, { type: 'PUBLISH_ROSTER', addendaUntil: '2026-03-05' });
      expect(await owed('facilitator', sessionId)).toEqual([]);
      world.clock.set(new Date('2026-03-06T01:00:00.000Z'));
      expect(await owed('facilitator', sessionId)).toEqual(['calibration.session.openScoring']);
      await world.session('facilitator', sessionId, { type: 'OPEN_SCORING' });
      expect(await owed('facilitator', sessionId)).toEqual([]);
      world.clock.set(new Date('2026-04-20T01:00:00.000Z'));
      expect(await owed('facilitator', sessionId)).toEqual(['calibration.session.openMeeting']);
      await world.send('hr', caseId, 'WITHDRAW', { reason: '本人书面申请' });
      await world.send('facilitator', caseId, 'WITHDRAW', { reason: '确认' });
    });

    it('keeps an empty seat for a member who leaves the company, and none in what is planned later', async () => {
      world.clock.set(new Date('2026-03-05T01:00:00.000Z'));
      const caseId = await world.sealed('rival', 'otherManager');
      const sessionId = await world.scoring([caseId]);
      const unit = world.get(UnitOfWork);
      await unit.run(async () => {
        await unit.entities().update(PersonRow, { id: 'fifth' }, { status: 'left' });
        await world.get(PersonListeners).left('fifth', 'hr');
      });
      expect(await statuses(caseId)).toMatchObject({ fifth: 'empty', firstAlternate: 'open' });
      const roster = await world.get(SessionRepository).members(sessionId);
      const here = await world.get(SeatPlanner).stillHere(roster);
      expect(here.map(({ personId }) => personId)).not.toContain('fifth');
      await world.send('facilitator', caseId, 'RESCHEDULE', { cause: 'time', reason: '时间不够' });
      await world.planned([caseId]);
      expect(await statuses(caseId)).toMatchObject({ fifth: 'empty', firstAlternate: 'open' });
    });
  });
}
