import { beforeAll, describe, expect, it } from '@jest/globals';
import { DecisionRepository } from '../../../src/calibration/decision.repository.js';
import { RationaleService } from '../../../src/calibration/rationale.service.js';
import { CaseRepository } from '../../../src/cases/case.repository.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { AppealRepository } from '../../../src/decisions/appeal.repository.js';
import { DocumentDesk } from '../../../src/decisions/documents/document-desk.service.js';
import { DocumentRenewal } from '../../../src/decisions/documents/document-renewal.service.js';
import { IssuedDocumentRepository } from '../../../src/decisions/documents/issued-document.repository.js';
import { ReleaseRow } from '../../../src/decisions/release.entity.js';
import { RevisionViews } from '../../../src/decisions/revision-view.service.js';
import { PdfRenderer } from '../../../src/pdf/pdf-renderer.js';
import type { Name } from '../calibration/committee-people.js';
import { CommitteeWorld, members, refusal } from '../calibration/committee-world.js';
import { FakeRenderer } from './fake-renderer.js';

/** The morning of the release day in Shanghai. */
const releaseDay = new Date('2026-05-15T01:00:00.000Z');

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`decisions, on ${engine}`, () => {
    const world = new CommitteeWorld(engine);
    const renderer = new FakeRenderer();

    beforeAll(() => {
      Object.assign(world.get(PdfRenderer), { render: renderer.render.bind(renderer) });
    });

    it('are confirmed dimension by dimension, released, and read by the candidate from then on', async () => {
      const caseId = await world.sealed();
      const sessionId = await world.scoring([caseId]);
      await world.ballot(sessionId, caseId);
      await world.vote(caseId, Object.fromEntries(members.map((name) => [name, 'decline'])));
      await world.send('chair', caseId, 'CLOSE_BALLOT');
      const service = world.get(RationaleService);
      expect(await refusal(service.open(world.viewer('deputy'), caseId))).toBe('not-found');
      const { suggestions } = await service.open(world.viewer('chair'), caseId);
      expect(suggestions.map(({ conclusion }) => conclusion)).toContain('meets');
      const unconfirmed = formOf(world, undefined);
      expect(await refusal(service.confirm(world.viewer('chair'), caseId, unconfirmed))).toBe(
        'rationale-unconfirmed',
      );
      expect(await refusal(world.send('hr', caseId, 'RELEASE'))).not.toBe('done');
      await service.confirm(world.viewer('chair'), caseId, formOf(world, 'yes'));
      const written = await world.get(DecisionRepository).find(caseId, 1);
      expect(written?.rationales.every(({ confirmed }) => confirmed)).toBe(true);
      expect(written?.decision.strengths).toBe('扎实');
      expect(await reads(world, 'candidate', caseId)).toEqual([false, false]);
      world.clock.set(releaseDay);
      await world.send('hr', caseId, 'RELEASE');
      expect(await reads(world, 'candidate', caseId)).toEqual([true, true]);
      expect(await reads(world, 'manager', caseId)).toEqual([true, true]);
      await world.send('candidate', caseId, 'ACKNOWLEDGE');
      const release = await world.get(UnitOfWork).entities().findOneByOrFail(ReleaseRow, { caseId });
      expect([release.releasedBy, release.acknowledgedAt]).toEqual(['hr', releaseDay.toISOString()]);
    });

    it('are appealed, and two votes alike of the panel send them back for a new one', async () => {
      const caseId = (await world.running())[0] ?? '';
      await world.send('candidate', caseId, 'APPEAL', { ground: 'procedure', reason: '未核对证据' });
      await world.send('hr', caseId, 'ADMIT_APPEAL');
      expect(await refusal(world.send('chair', caseId, 'REMAND', { reason: '程序' }))).not.toBe('done');
      await world.send('panelOne', caseId, 'REMAND', { reason: '程序' });
      await world.send('panelTwo', caseId, 'DISMISS_APPEAL', { reason: '无误' });
      expect((await world.row(caseId)).state).toBe('appeal');
      await world.send('panelThree', caseId, 'REMAND', { reason: '程序' });
      const row = await world.row(caseId);
      expect([row.state, row.revision]).toEqual(['calibration.scheduled', 2]);
      const appeal = await world.get(AppealRepository).ofCase(caseId);
      expect([appeal?.admitted, appeal?.verdict]).toEqual([true, 'remanded']);
      // The released outcome stays readable, the new one is nobody's outside yet.
      const visible = await world.get(CaseRepository).findVisible(world.viewer('candidate'), caseId);
      expect(visible.reads('outcome')).toBe(false);
      const views = world.get(RevisionViews);
      expect(visible.reads('outcome', await views.phaseOf(visible, 1))).toBe(true);
      expect(await views.released(caseId)).toEqual([1]);
    });

    it('are changed to promoted by two votes of the panel', async () => {
      world.clock.set(new Date('2026-03-05T01:00:00.000Z'));
      const caseId = await world.sealed('rival', 'otherManager');
      await world.decided(caseId, 'decline');
      world.clock.set(releaseDay);
      await world.send('hr', caseId, 'RELEASE');
      const report = { kind: 'decision-report', caseId, language: 'zh' } as const;
      const first = await world.get(DocumentDesk).request(world.viewer('rival'), report);
      await world.send('rival', caseId, 'APPEAL', { ground: 'evidence-overlooked', reason: '漏看' });
      await world.send('hr', caseId, 'ADMIT_APPEAL');
      await world.send('panelOne', caseId, 'OVERTURN', { reason: '成立' });
      await world.send('panelTwo', caseId, 'OVERTURN', { reason: '成立' });
      const row = await world.row(caseId);
      expect([row.state, row.outcome, row.revision]).toEqual(['released', 'promoted', 1]);
      expect((await world.get(DecisionRepository).find(caseId, 1))?.decision.outcome).toBe('declined');
      expect((await world.get(AppealRepository).ofCase(caseId))?.verdict).toBe('overturned');
      await world.get(DocumentRenewal).renew(caseId);
      const replaced = await world.get(IssuedDocumentRepository).find(first.id);
      expect(replaced?.supersededBy).not.toBeNull();
      const renewed = await world.get(IssuedDocumentRepository).find(replaced?.supersededBy ?? '');
      expect(JSON.parse(renewed?.data ?? '{}')).toMatchObject({ outcome: 'promoted' });
    });
  });
}

function formOf(world: CommitteeWorld, confirmed: 'yes' | undefined) {
  const rationale = { conclusion: 'not-yet' as const, text: '证据不足', evidence: [], confirmed };
  return {
    rationales: world.byDimension(rationale),
    differsBecause: '现场讨论',
    strengths: '扎实',
    gaps: '规划少',
    nextEvidence: '一个完整案例',
    recommendation: '',
  };
}

/** Whether somebody may read outcome and rationale. */
async function reads(world: CommitteeWorld, name: Name, caseId: string): Promise<boolean[]> {
  const visible = await world.get(CaseRepository).findVisible(world.viewer(name), caseId);
  return [visible.reads('outcome'), visible.reads('rationale')];
}
