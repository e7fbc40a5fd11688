import { describe, expect, it } from '@jest/globals';
import { CaseClock } from '../../../src/cases/case-clock.service.js';
import type { Name } from '../calibration/committee-people.js';
import { CommitteeWorld, refusal } from '../calibration/committee-world.js';

const releaseDay = new Date('2026-05-15T01:00:00.000Z');
const second: readonly Name[] = ['spare', 'stranger', 'panelOne', 'panelTwo', 'panelThree'];
const reason = '程序';

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`a decision sent back after a remand, on ${engine}`, () => {
    const world = new CommitteeWorld(engine, { ratification: true });

    it('stays with the second committee in a new sitting, which goes on at discussion', async () => {
      const caseId = await world.sealed();
      await world.decided(caseId, 'decline');
      await world.send('ratifier', caseId, 'RATIFY');
      world.clock.set(releaseDay);
      await world.send('hr', caseId, 'RELEASE');
      await world.send('candidate', caseId, 'APPEAL', { ground: 'procedure', reason });
      await world.send('hr', caseId, 'ADMIT_APPEAL');
      await world.send('panelOne', caseId, 'REMAND', { reason });
      await world.send('panelTwo', caseId, 'REMAND', { reason });
      expect(await refusal(world.send('hr', caseId, 'WITHDRAW', { reason }))).toBe(
        'withdrawal-after-release',
      );
      const sessionId = await world.scoring([caseId], 'committee-2', '2026-05-20');
      await world.ballot(sessionId, caseId, second);
      await world.vote(caseId, Object.fromEntries(second.map((name) => [name, 'promote'])));
      await world.send('spare', caseId, 'CLOSE_BALLOT');
      await world.send('spare', caseId, 'CONFIRM_DECISION', world.confirmation());
      await world.session('facilitator', sessionId, { type: 'CLOSE_SESSION' });
      await world.send('ratifier', caseId, 'SEND_BACK', { about: 'decision', reason });
      const due = (await world.row(caseId)).dueAt ?? '';
      // The next morning in Shanghai.
      world.clock.set(new Date(Date.parse(due) + 9 * 3_600_000));
      await world.get(CaseClock).tick();
      const back = await world.row(caseId);
      expect([back.state, back.revision]).toEqual(['calibration.scheduled', 3]);
      expect(back.snapshot.context.failedSittings).toBe(0);
      expect(await refusal(world.planned([caseId], 'committee-1', '2026-05-29'))).not.toBe('done');
      const again = await world.scoring([caseId], 'committee-2', '2026-05-29');
      expect((await world.row(caseId)).sessionId).toBe(again);
      expect((await world.row(caseId)).state).toBe('calibration.discussion');
    });
  });
}
