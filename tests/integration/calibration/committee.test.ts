import { describe, expect, it } from '@jest/globals';
import { AccessLog } from '../../../src/audit/access-log.js';
import { AuditLog } from '../../../src/audit/audit-log.js';
import { BallotRepository } from '../../../src/calibration/ballot.repository.js';
import { BoardPages } from '../../../src/calibration/board-pages.service.js';
import { ScoreSheetService } from '../../../src/calibration/score-sheet.service.js';
import { SeatRepository } from '../../../src/calibration/seat.repository.js';
import { OwnNoteRow } from '../../../src/calibration/own-note.entity.js';
import { CaseRepository } from '../../../src/cases/case.repository.js';
import { recordOf } from '../../../src/cases/case-record.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import type { LogEvent } from '../../../src/domain/workflow/decision.js';
import { foldCase } from '../../../src/domain/workflow/fold-case.js';
import { CommitteeWorld, members, refusal } from './committee-world.js';

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`a committee, on ${engine}`, () => {
    const world = new CommitteeWorld(engine);

    it('scores blind, and shows scores to its members from the reveal on', async () => {
      const caseId = await world.sealed();
      const sessionId = await world.scoring([caseId]);
      await world.score('chair', caseId, 4);
      const visible = await world.get(CaseRepository).findVisible(world.viewer('deputy'), caseId);
      expect(visible.access('scores')).toBe('none');
      expect(visible.access('hand-ins')).toBe('aggregate');
      expect(visible.reads('manager-review')).toBe(false);
      const sheets = world.get(ScoreSheetService);
      const draft = { scores: { analysis: 2 }, evidence: {}, notes: { analysis: '看看证据' } };
      await sheets.keep(world.viewer('deputy'), caseId, draft);
      const own = await sheets.own(world.viewer('deputy'), caseId);
      expect(own.sheet?.answers.analysis?.value).toBe(2);
      expect(own.notes.get('analysis')).toBe('看看证据');
      expect(await refusal(sheets.handIn(world.viewer('deputy'), caseId, draft))).toBe('scores-incomplete');
      expect(await refusal(world.send('facilitator', caseId, 'REVEAL'))).toBe('reveal-not-due');
      for (const member of members.slice(1)) await world.score(member, caseId, 3);
      expect(await refusal(world.score('chair', caseId, 2))).not.toBe('done');
      expect((await world.send('facilitator', caseId, 'REVEAL')).state).toBe('calibration.discussion');
      const scoresReadBy = async () =>
        (await world.get(AccessLog).of(caseId))
          .filter(({ object }) => object === 'scores')
          .map(({ viewer }) => viewer);
      expect(await scoresReadBy()).not.toContain('fourth');
      await world.get(BoardPages).board(world.viewer('fourth'), sessionId, { compare: [], open: [] });
      expect(await scoresReadBy()).toContain('fourth');
      const after = await world.get(CaseRepository).findVisible(world.viewer('deputy'), caseId);
      expect(after.reads('scores')).toBe(true);
      await world.send('chair', caseId, 'REVISE_SCORE', {
        dimension: 'analysis',
        value: 3,
        reason: '听了讨论',
      });
      const [chair] = after.facts.seats.filter(({ personId }) => personId === 'chair');
      const [now] = (await world.get(SeatRepository).seats(await world.row(caseId))).filter(
        ({ personId }) => personId === 'chair',
      );
      expect(chair?.scores?.find(({ dimension }) => dimension === 'analysis')?.value).toBe(4);
      expect(now?.scores?.find(({ dimension }) => dimension === 'analysis')?.value).toBe(3);
      await world.session('facilitator', sessionId, { type: 'OPEN_MEETING' });
      expect(await refusal(world.session('facilitator', sessionId, { type: 'CLOSE_SESSION' }))).not.toBe(
        'done',
      );
      await world.send('facilitator', caseId, 'RESCHEDULE', { cause: 'time', reason: '时间不够' });
      await world.session('facilitator', sessionId, { type: 'CLOSE_SESSION' });
      expect(await world.get(UnitOfWork).entities().count(OwnNoteRow)).toBe(0);
      const again = await world.planned([caseId]);
      await world.openScoring(again);
      expect((await world.row(caseId)).state).toBe('calibration.discussion');
      const lines = await world.get(AuditLog).read(`case:${caseId}`);
      expect(foldCase(lines as unknown as LogEvent[])).toEqual(recordOf(await world.row(caseId)));
      await world.send('hr', caseId, 'WITHDRAW', { reason: '本人书面申请' });
      await world.send('facilitator', caseId, 'WITHDRAW', { reason: '确认' });
      expect((await world.row(caseId)).state).toBe('withdrawn');
    });

    it('votes twice where the first round decides nothing, and asks back who votes against the own scores', async () => {
      const caseId = await world.sealed();
      const sessionId = await world.scoring([caseId]);
      await world.ballot(sessionId, caseId);
      expect(await refusal(world.send('chair', caseId, 'CAST_BALLOT', { choice: 'decline' }))).toBe(
        'against-own-score',
      );
      await world.vote(caseId, { chair: 'promote', deputy: 'promote', third: 'decline' });
      await world.vote(caseId, { chair: 'abstain', fourth: 'decline', fifth: 'promote' });
      expect((await world.send('chair', caseId, 'CLOSE_BALLOT')).state).toBe('calibration.discussion');
      await world.send('chair', caseId, 'OPEN_BALLOT');
      const seats = await world.get(SeatRepository).seats(await world.row(caseId));
      expect(seats.every(({ ballot }) => ballot === null)).toBe(true);
      await world.vote(caseId, { chair: 'promote', deputy: 'promote', third: 'decline', fourth: 'promote' });
      const closings = [1, 2].map(() => refusal(world.send('chair', caseId, 'CLOSE_BALLOT')));
      expect((await Promise.all(closings)).filter((code) => code === 'done')).toHaveLength(1);
      const row = await world.row(caseId);
      expect([row.state, row.outcome]).toEqual(['calibration.rationale', 'promoted']);
      const tallies = await world.get(BallotRepository).tallies(caseId, 1);
      expect(
        tallies.map(({ round, promote, decline, abstain, result }) => [
          round,
          promote,
          decline,
          abstain,
          result,
        ]),
      ).toEqual([
        [1, 2, 2, 1, 'round-2'],
        [2, 3, 1, 0, 'promoted'],
      ]);
    });

    it('counts a recused member nowhere, and closes the case to them', async () => {
      const caseId = await world.sealed('rival', 'otherManager');
      const sessionId = await world.planned([caseId]);
      await world.send('hr', caseId, 'RECUSE_MEMBER', {
        seatId: await seatIdOf(world, caseId, 'third'),
        reason: '亲属',
      });
      await world.openScoring(sessionId);
      const standing = await world.get(SeatRepository).seats(await world.row(caseId));
      expect(standing.map(({ personId, status }) => [personId, status])).toEqual([
        ['chair', 'open'],
        ['deputy', 'open'],
        ['third', 'recused'],
        ['fourth', 'open'],
        ['fifth', 'open'],
        ['firstAlternate', 'open'],
        ['secondAlternate', 'reserve'],
      ]);
      expect(await refusal(world.get(CaseRepository).findVisible(world.viewer('third'), caseId))).toBe(
        'not-found',
      );
      expect(await refusal(world.get(ScoreSheetService).own(world.viewer('third'), caseId))).toBe(
        'not-found',
      );
      expect(await refusal(world.score('third', caseId))).toBe('not-found');
      await world.ballot(sessionId, caseId, ['chair', 'deputy', 'fourth', 'fifth', 'firstAlternate']);
      await world.vote(caseId, { chair: 'promote', deputy: 'promote', fourth: 'promote', fifth: 'decline' });
      await world.send('chair', caseId, 'RECUSE');
      expect((await world.send('deputy', caseId, 'CLOSE_BALLOT')).state).toBe('calibration.rationale');
      const [tally] = await world.get(BallotRepository).tallies(caseId, 1);
      expect([tally?.promote, tally?.decline, tally?.openSeats]).toEqual([2, 1, 4]);
    });
  });
}

async function seatIdOf(world: CommitteeWorld, caseId: string, personId: string): Promise<string> {
  const seats = await world.get(SeatRepository).seats(await world.row(caseId));
  return seats.find((seat) => seat.personId === personId)?.seatId ?? '';
}
