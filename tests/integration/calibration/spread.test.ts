import { describe, expect, it } from '@jest/globals';
import { AgendaService } from '../../../src/calibration/agenda.service.js';
import { AgendaView } from '../../../src/calibration/agenda-view.service.js';
import { SpreadOrders } from '../../../src/calibration/spread/spread-orders.service.js';
import { SpreadProgressPage } from '../../../src/calibration/spread/spread-progress-page.service.js';
import { SpreadProposals } from '../../../src/calibration/spread/spread-proposals.service.js';
import { progressResource } from '../../../src/calibration/spread/spread-resources.js';
import { SpreadWork } from '../../../src/calibration/spread/spread-work.service.js';
import { SessionPlanning } from '../../../src/calibration/session-planning.service.js';
import type { Name } from './committee-people.js';
import { cycleId } from './committee-population.js';
import { CommitteeWorld, refusal } from './committee-world.js';

const timetable = { startsAt: '09:00', endsAt: '09:40', minutesPerCase: 20, oralMinutes: 0, place: '' };

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`the waiting cases of a cycle, on ${engine}`, () => {
    const world = new CommitteeWorld(engine);
    let first: string;
    let second: string;
    let early: string;
    let late: string;
    let confirmed: string;

    const proposal = (name: Name, choices?: Map<string, string | null>) =>
      world.get(SpreadProposals).of(world.viewer(name), cycleId, choices);
    const plan = async (meetingOn: string) => {
      const planned = { cycleId, committeeId: 'committee-1', meetingOn };
      return (await world.get(SessionPlanning).plan(world.viewer('hr'), planned)).id;
    };
    const work = (id: string) => world.get(SpreadWork).assignAll(id, world.viewer('hr'));
    const agenda = async (sessionId: string) =>
      (await world.get(AgendaView).models(world.viewer('hr'), sessionId)).map(({ caseId }) => caseId);

    it('are proposed to sessions that have time for them, and left out with a reason where there is none', async () => {
      first = await world.sealed();
      second = await world.sealed('rival', 'otherManager');
      expect((await proposal('hr')).notPlaced.get(first)).toEqual({ code: 'no-session-for-level' });
      early = await plan('2026-04-20');
      await world.session('hr', early, { type: 'SET_TIMETABLE', timetable });
      late = await plan('2026-04-22');
      const { placement, outlook, notPlaced } = await proposal('hr');
      expect([placement.size, notPlaced.size]).toEqual([2, 0]);
      expect(outlook.map(({ capacity }) => capacity)).toEqual([2, 2]);
      const lines = outlook.flatMap(({ cases }) => cases);
      expect(lines.map((line) => line.refusal)).toEqual([null, null]);
    });

    it('are shown to nobody but HR who runs the cycle', async () => {
      for (const name of ['chair', 'candidate', 'manager', 'auditor', 'stranger'] as const) {
        expect(await refusal(proposal(name))).toBe('not-found');
      }
    });

    it('can be moved by hand, with what follows from it', async () => {
      const { placement, outlook, corrected } = await proposal(
        'hr',
        new Map([
          [first, late],
          [second, null],
        ]),
      );
      expect([...placement]).toEqual([[first, late]]);
      expect(corrected.has(second)).toBe(true);
      expect(outlook.map(({ caseCount }) => caseCount)).toEqual([0, 1]);
    });

    it('come onto the agendas by one confirmation; a case that was placed meanwhile is named, and the rest done', async () => {
      const choices = new Map([
        [first, early],
        [second, late],
      ]);
      const id = await world.get(SpreadOrders).confirm(world.viewer('hr'), cycleId, choices);
      await world.get(AgendaService).assign(world.viewer('hr'), early, [second]);
      await work(id);
      expect(await agenda(early)).toEqual([second, first]);
      expect(await agenda(late)).toEqual([]);
      const progress = await world.get(SpreadProgressPage).of(world.viewer('hr'), cycleId, id);
      expect(progress).toMatchObject({ total: 2, done: 2, assigned: 1, finished: true });
      expect(progress.refused.map(({ caseId, refusal: { code } }) => [caseId, code])).toEqual([
        [second, 'spread-placed-meanwhile'],
      ]);
      await work(id);
      confirmed = id;
      expect(await agenda(early)).toEqual([second, first]);
      const others = world.get(SpreadOrders).progress(world.viewer('facilitator'), cycleId, id);
      expect(await refusal(others)).toBe('not-found');
    });

    it('are told of to whoever confirmed only in number, where they became the manager of one meanwhile', async () => {
      await world.send('facilitator', second, 'TRANSFER_MANAGER', { personId: 'hr', reason: '调岗' });
      const progress = await world.get(SpreadProgressPage).of(world.viewer('hr'), cycleId, confirmed);
      expect(progress).toMatchObject({ total: 2, done: 2, assigned: 1, finished: true, refused: [] });
      expect(progress.sessions.map(({ sessionId }) => sessionId)).toEqual([early]);
      expect(JSON.stringify([progress, progressResource(progress)])).not.toContain(second);
    });

    it('have nothing to confirm once all are placed', async () => {
      expect((await proposal('hr')).waiting).toEqual([]);
      const again = world.get(SpreadOrders).confirm(world.viewer('hr'), cycleId, new Map());
      expect(await refusal(again)).toBe('spread-nothing');
    });
  });
}
