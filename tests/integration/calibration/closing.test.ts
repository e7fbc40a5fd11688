import { describe, expect, it } from '@jest/globals';
import { ClosingPages } from '../../../src/calibration/closing/closing-pages.service.js';
import { ScoreSheetService } from '../../../src/calibration/score-sheet.service.js';
import { SeatRepository } from '../../../src/calibration/seat.repository.js';
import type { Name } from './committee-people.js';
import { CommitteeWorld, members, refusal } from './committee-world.js';

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`before a session closes, on ${engine}`, () => {
    const world = new CommitteeWorld(engine);
    const page = (by: Name, sessionId: string) => world.get(ClosingPages).show(world.viewer(by), sessionId);
    const told = async (by: Name, sessionId: string) => {
      const { blocking, warnings } = await page(by, sessionId);
      return [...blocking, ...warnings].flatMap(({ check, blocks, rows }) =>
        rows.map(({ number }) => [check, blocks, number]),
      );
    };
    let caseId = '';
    let rivalCase = '';
    let sessionId = '';

    it('those who lead it and its chairs see what is open; nobody else does', async () => {
      caseId = await world.sealed();
      rivalCase = await world.sealed('rival', 'otherManager');
      sessionId = await world.planned([caseId, rivalCase]);
      const seats = await world.get(SeatRepository).seats(await world.row(rivalCase));
      const seatId = seats.find(({ personId }) => personId === 'deputy')?.seatId ?? '';
      await world.send('hr', rivalCase, 'RECUSE_MEMBER', { seatId, reason: '亲属' });
      await world.openScoring(sessionId);
      for (const member of members) await world.score(member, caseId);
      await world.send('facilitator', caseId, 'REVEAL');
      await world.session('facilitator', sessionId, { type: 'OPEN_MEETING' });
      await world.send('chair', caseId, 'OPEN_BALLOT');
      const work = [
        ['at-work', true, 2],
        ['ballot-open', true, 1],
      ];
      for (const by of ['facilitator', 'hr', 'chair'] as const) {
        expect((await told(by, sessionId)).slice(0, 2)).toEqual(work);
      }
      for (const by of ['third', 'auditor', 'stranger', 'candidate'] as const) {
        expect(await refusal(page(by, sessionId))).toBe('not-found');
      }
      expect((await page('facilitator', sessionId)).takes).toBe(false);
      expect((await page('facilitator', sessionId)).refused?.why).toContain('2');
    });

    it('a recused chair reads the number and the word, and nothing of the case', async () => {
      const shown = await page('deputy', sessionId);
      expect(shown.recused).toEqual([2]);
      expect(shown.blocking.map(({ check }) => check)).toEqual(['ballot-open']);
      expect(JSON.stringify({ ...shown, refused: null })).not.toContain('rival');
      expect(JSON.stringify(shown)).not.toContain(rivalCase);
    });

    it('nothing that they see depends on scores that are not revealed', async () => {
      const before = await page('chair', sessionId);
      await world.score('third', rivalCase, 5);
      expect(await page('chair', sessionId)).toEqual(before);
    });

    it('open rationales, own notes and moved cases are named, and hinder nobody', async () => {
      const draft = { scores: {}, evidence: {}, notes: { analysis: '追问一次' } };
      await world.get(ScoreSheetService).keep(world.viewer('chair'), rivalCase, draft);
      await world.send('facilitator', rivalCase, 'RESCHEDULE', { cause: 'quorum', reason: '人数不足' });
      await world.vote(caseId, { chair: 'promote', deputy: 'promote', third: 'promote', fourth: 'promote' });
      await world.send('chair', caseId, 'CLOSE_BALLOT');
      const shown = await page('chair', sessionId);
      expect(shown.blocking).toEqual([]);
      expect(shown.ownNotes).toBe(1);
      expect((await page('facilitator', sessionId)).ownNotes).toBe(0);
      expect(await told('facilitator', sessionId)).toEqual(
        expect.arrayContaining([
          ['rationale-open', false, 1],
          ['no-quorum', false, 2],
        ]),
      );
      expect(shown.after).toEqual({ decided: 0, inRationale: 1, waiting: 0, moved: 1 });
      expect(shown.takes).toBe(false);
      expect((await page('facilitator', sessionId)).takes).toBe(true);
      await world.session('facilitator', sessionId, { type: 'CLOSE_SESSION' });
      expect((await page('facilitator', sessionId)).session.closed).toBe(true);
      expect((await page('chair', sessionId)).ownNotes).toBe(0);
    });
  });
}
