import { describe, expect, it } from '@jest/globals';
import { AgendaOrder } from '../../../src/calibration/agenda-order.service.js';
import { AgendaService } from '../../../src/calibration/agenda.service.js';
import { AgendaView } from '../../../src/calibration/agenda-view.service.js';
import { SessionCalendar } from '../../../src/calibration/session-calendar.service.js';
import { SessionPages } from '../../../src/calibration/session-pages.service.js';
import { SessionPlanning } from '../../../src/calibration/session-planning.service.js';
import { CaseSections } from '../../../src/cases/case-sections.js';
import { CaseRepository } from '../../../src/cases/case.repository.js';
import type { Name } from './committee-people.js';
import { cycleId } from './committee-population.js';
import { CommitteeWorld, refusal } from './committee-world.js';

const timetable = {
  startsAt: '09:30',
  endsAt: '11:30',
  minutesPerCase: 20,
  oralMinutes: 8,
  place: '三楼会议室',
};

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`the time of a session, on ${engine}`, () => {
    const world = new CommitteeWorld(engine, { oralPresentation: true });
    let sessionId: string;
    let own: string;
    let other: string;

    const agenda = (name: Name) => world.get(AgendaView).models(world.viewer(name), sessionId);
    const times = async (name: Name) => (await agenda(name)).map(({ time }) => time?.from);
    const file = (name: Name) => world.get(SessionCalendar).ofSession(world.viewer(name), sessionId);
    const ownFile = (name: Name, caseId: string) =>
      world.get(SessionCalendar).ofOwnSlot(world.viewer(name), caseId);

    it('gives each case its own, and is taken over by the next session that is planned', async () => {
      own = await world.sealed();
      other = await world.sealed('rival', 'otherManager');
      sessionId = await world.planned([own, other]);
      expect(await times('hr')).toEqual([undefined, undefined]);
      await world.session('facilitator', sessionId, { type: 'SET_TIMETABLE', timetable });
      expect((await agenda('chair')).map(({ time }) => time)).toEqual([
        { from: '09:30', until: '09:50', oral: { from: '09:30', until: '09:38' } },
        { from: '09:50', until: '10:10', oral: { from: '09:50', until: '09:58' } },
      ]);
      const planned = { cycleId, committeeId: 'committee-1', meetingOn: '2026-04-21' };
      const next = await world.get(SessionPlanning).plan(world.viewer('hr'), planned);
      const head = await world.get(SessionPages).head(world.viewer('hr'), next.id);
      expect(head).toMatchObject({ timetable, capacity: 6 });
    });

    it('follows the order that the facilitator gives the cases', async () => {
      const cases = async () => (await agenda('hr')).map(({ caseId }) => caseId);
      await world.get(AgendaOrder).arrange(world.viewer('facilitator'), sessionId, {
        places: {},
        move: { number: 2, by: -1 },
      });
      expect(await cases()).toEqual([other, own]);
      expect((await agenda('hr')).map(({ number }) => number)).toEqual([1, 2]);
      await world.get(AgendaOrder).arrange(world.viewer('facilitator'), sessionId, { places: { 2: 1 } });
      expect(await cases()).toEqual([own, other]);
      const stale = { type: 'ORDER_AGENDA', numbers: [1, 2, 3] } as const;
      expect(await refusal(world.session('facilitator', sessionId, stale))).toBe('agenda-changed');
      const byMember = world.get(AgendaOrder).arrange(world.viewer('chair'), sessionId, { places: {} });
      expect(await refusal(byMember)).toBe('only-facilitator-or-hr');
    });

    it('is a file for the calendars of members and facilitator, without any candidate', async () => {
      for (const name of ['chair', 'secondAlternate', 'facilitator'] as const) {
        const { text } = await file(name);
        expect(text).toContain(`UID:session-${sessionId}@rungs`);
        expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20260420T093000');
        expect(text).toContain('DTEND;TZID=Asia/Shanghai:20260420T113000');
        expect(text).toContain('LOCATION:三楼会议室');
        expect(text).not.toMatch(/candidate|rival|P2|P3/);
      }
      for (const name of ['hr', 'auditor', 'candidate', 'manager', 'stranger'] as const) {
        expect(await refusal(file(name))).toBe('not-found');
      }
    });

    it('is told to a candidate from the publication of the roster on: their own, and no other', async () => {
      expect(await refusal(ownFile('candidate', own))).toBe('not-found');
      await world.session('facilitator', sessionId, { type: 'PUBLISH_ROSTER', addendaUntil: '2026-04-01' });
      const { text } = await ownFile('rival', other);
      expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20260420T095000');
      expect(text).toContain('DTEND;TZID=Asia/Shanghai:20260420T095800');
      expect(text).not.toMatch(/candidate|P2|P3/);
      expect(await refusal(ownFile('candidate', other))).toBe('not-found');
      for (const name of ['manager', 'hr', 'chair', 'facilitator'] as const) {
        expect(await refusal(ownFile(name, own))).toBe('not-found');
      }
      const section = async (name: Name) => {
        const visible = await world.get(CaseRepository).findVisible(world.viewer(name), own);
        const sections = await world.get(CaseSections).opened(visible, world.viewer(name), 'roster');
        return JSON.stringify(sections);
      };
      expect(await section('candidate')).toContain('09:30');
      expect(await section('candidate')).not.toContain('09:50');
    });

    it('stays with the others when a case leaves the agenda while it is worked on', async () => {
      world.clock.set(new Date('2026-04-02T01:00:00.000Z'));
      await world.session('facilitator', sessionId, { type: 'OPEN_SCORING' });
      await world.send('facilitator', own, 'RESCHEDULE', { cause: 'time', reason: '时间不够' });
      expect(await times('chair')).toEqual(['09:50']);
      await world.session('facilitator', sessionId, { type: 'OPEN_MEETING' });
      const late = world.session('facilitator', sessionId, { type: 'SET_TIMETABLE', timetable });
      expect(await refusal(late)).toBe('not-in-this-state');
    });

    it('is another one where a case is heard later', async () => {
      const planned = { cycleId, committeeId: 'committee-1', meetingOn: '2026-04-22' };
      const { id } = await world.get(SessionPlanning).plan(world.viewer('hr'), planned);
      await world.get(AgendaService).assign(world.viewer('hr'), id, [own]);
      expect((await world.get(AgendaView).models(world.viewer('hr'), id))[0]?.time?.from).toBe('09:30');
    });
  });
}
