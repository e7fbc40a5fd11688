import { describe, expect, it } from '@jest/globals';
import { CaseClock } from '../../../src/cases/case-clock.service.js';
import { CaseFactsLoader } from '../../../src/cases/case-facts.service.js';
import { AppealPersonRow } from '../../../src/cycles/appeal-person.entity.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { AppealRepository } from '../../../src/decisions/appeal.repository.js';
import { PersonListeners } from '../../../src/people/person-listeners.js';
import { cycleId } from '../calibration/committee-population.js';
import { CommitteeWorld } from '../calibration/committee-world.js';

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`an appeal, on ${engine}`, () => {
    const world = new CommitteeWorld(engine);

    async function panelOf(caseId: string): Promise<readonly string[]> {
      return (await world.get(CaseFactsLoader).load(await world.row(caseId), null)).panelIds;
    }

    it('is heard by three who are none of the committee, ratifier or line', async () => {
      const unit = world.get(UnitOfWork);
      await unit.run(async () => {
        for (const personId of ['boss', 'chair', 'ratifier', 'facilitator', 'spare'])
          await unit.entities().insert(AppealPersonRow, { cycleId, personId });
      });
      const caseId = await world.sealed();
      await world.decided(caseId, 'decline');
      world.clock.set(new Date('2026-05-15T01:00:00.000Z'));
      await world.send('hr', caseId, 'RELEASE');
      expect(await panelOf(caseId)).toEqual([]);
      await world.send('candidate', caseId, 'APPEAL', { ground: 'procedure', reason: '未核对证据' });
      expect(await panelOf(caseId)).toEqual(['panelOne', 'panelThree', 'panelTwo']);
    });

    it('that nobody admits in time is admitted by the clock', async () => {
      const caseId = (await world.running())[0] ?? '';
      world.clock.set(new Date('2026-05-25T01:00:00.000Z'));
      await world.get(CaseClock).tick();
      expect((await world.row(caseId)).substate).toBe('hearing');
      const appeal = await world.get(AppealRepository).ofCase(caseId);
      expect([appeal?.admitted, appeal?.admissionBy]).toEqual([true, null]);
    });

    it('has no verdict where the candidate leaves the company meanwhile', async () => {
      const caseId = (await world.running())[0] ?? '';
      await world.get(UnitOfWork).run(() => world.get(PersonListeners).left('candidate', 'hr'));
      const row = await world.row(caseId);
      expect([row.state, row.outcome]).toEqual(['closed', 'declined']);
      expect((await world.get(AppealRepository).ofCase(caseId))?.verdict).toBeNull();
    });
  });
}
