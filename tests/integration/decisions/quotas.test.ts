import { describe, expect, it } from '@jest/globals';
import { CasePromotions } from '../../../src/cases/case-promotions.service.js';
import type { Viewer } from '../../../src/web/viewer.js';
import { cycleId } from '../calibration/committee-population.js';
import { CommitteeWorld } from '../calibration/committee-world.js';

describe('promotions beside the guidance of quotas', () => {
  const world = new CommitteeWorld('sqlite', { quotas: { P3: 1 } });
  const seenBy = (viewer: Viewer) => world.get(CasePromotions).of(viewer, cycleId, ['P3', 'P4']);
  const none = { promoted: 0, partial: false };

  it('are counted for who may know the outcome, from the end of the session on', async () => {
    const caseId = await world.sealed();
    const sessionId = await world.decided(caseId, 'promote');
    for (const name of ['hr', 'auditor'] as const) {
      expect(await seenBy(world.viewer(name))).toEqual([
        { level: 'P3', ...none },
        { level: 'P4', ...none },
      ]);
    }
    await world.session('facilitator', sessionId, { type: 'CLOSE_SESSION' });
    for (const name of ['hr', 'auditor'] as const) {
      expect((await seenBy(world.viewer(name)))[0]).toEqual({ level: 'P3', promoted: 1, partial: false });
    }
  });

  it('say nothing of a case to somebody of HR who has a part in it, whatever came of it', async () => {
    const asHr = (name: 'candidate' | 'manager'): Viewer => ({
      ...world.viewer(name),
      roles: ['employee', 'hr'],
      hrDepartments: 'all',
    });
    for (const name of ['candidate', 'manager'] as const) {
      expect((await seenBy(asHr(name)))[0]).toEqual({ level: 'P3', promoted: 0, partial: true });
    }
  });

  it('count the cases of the reader’s departments alone', async () => {
    const elsewhere = { ...world.viewer('hr'), hrDepartments: ['销售部'] };
    expect((await seenBy(elsewhere))[0]).toEqual({ level: 'P3', ...none });
  });
});
