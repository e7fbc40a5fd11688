import { describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../../src/audit/audit-log.js';
import { recordOf } from '../../../src/cases/case-record.js';
import { foldCase } from '../../../src/domain/workflow/fold-case.js';
import type { LogEvent } from '../../../src/domain/workflow/decision.js';
import { CaseWorld } from './case-world.js';

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`the pipeline of cases, on ${engine}`, () => {
    const world = new CaseWorld(engine);

    it('takes a nomination to a sealed packet, and the log folds to what is stored', async () => {
      const { id } = await world.nominate();
      expect((await world.row(id)).state).toBe('nomination.draft');
      expect((await world.send('manager', id, 'SUBMIT')).state).toBe('nomination.consent');
      expect((await world.send('candidate', id, 'ACCEPT')).state).toBe('review.self');
      const self = { ratings: world.ratings(3), summary: '我做到了' };
      expect((await world.send('candidate', id, 'SUBMIT_SELF_REVIEW', self)).state).toBe('review.manager');
      const review = { ratings: world.ratings(4), summary: '值得', endorsed: 'yes' };
      expect((await world.send('manager', id, 'SUBMIT_MANAGER_REVIEW', review)).state).toBe('screening');
      const sealed = await world.send('hr', id, 'ACCEPT_PACKET');
      expect(sealed.state).toBe('calibration.scheduled');
      expect(sealed.packetHash).toMatch(/^[0-9a-f]{64}$/);
      const lines = await world.get(AuditLog).read(`case:${id}`);
      expect(foldCase(lines as unknown as LogEvent[])).toEqual(recordOf(await world.row(id)));
      await world.finish(id);
    });
  });
}
