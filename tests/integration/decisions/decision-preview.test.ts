import { describe, expect, it } from '@jest/globals';
import { RationaleDrafts } from '../../../src/calibration/rationale-drafts.service.js';
import { RationalePages } from '../../../src/calibration/rationale-pages.service.js';
import { decisionForm } from '../../../src/calibration/rationale.input.js';
import { DecisionPreview } from '../../../src/decisions/documents/decision-preview.service.js';
import { renderHtml } from '../../../src/pdf/pages/render-html.js';
import type { Name } from '../calibration/committee-people.js';
import { CommitteeWorld, members, refusal } from '../calibration/committee-world.js';

describe('the words on a decision', () => {
  const world = new CommitteeWorld('sqlite');
  let caseId = '';

  const drafts = () => world.get(RationaleDrafts);
  const page = () => world.get(RationalePages).show(world.viewer('chair'), caseId);
  const preview = (name: Name, language: 'zh' | 'en' = 'zh') =>
    world.get(DecisionPreview).report(world.viewer(name), caseId, language);
  const words = (confirmed?: 'yes') =>
    decisionForm.parse({
      rationales: { analysis: { conclusion: 'meets', text: '独立完成了分析', confirmed } },
      differsBecause: '现场讨论',
      nextEvidence: '',
    });

  it('stand below outcome and tally, drafted and confirmed by nobody', async () => {
    caseId = await world.sealed();
    const sessionId = await world.scoring([caseId]);
    await world.ballot(sessionId, caseId);
    await world.vote(caseId, Object.fromEntries(members.map((name) => [name, 'promote'])));
    await world.send('chair', caseId, 'CLOSE_BALLOT');
    const shown = await page();
    expect(shown).toMatchObject({ outcome: 'promoted', confirmed: 0, version: 0 });
    expect(shown.tallies).toMatchObject([{ round: 1, promote: 5, decline: 0, result: 'promoted' }]);
    expect(await refusal(preview('chair'))).toBe('rationale-not-kept');
  });

  it('are saved as they are written, and say how many dimensions somebody stands by', async () => {
    const saved = await drafts().save(world.viewer('chair'), caseId, { ...words('yes'), version: 0 });
    expect(saved).toMatchObject({
      seen: '1',
      fields: { 'rationales.analysis.text': '独立完成了分析', 'rationales.analysis.confirmed': 'yes' },
    });
    expect(await page()).toMatchObject({ confirmed: 1, confirmedValues: { analysis: 'yes' } });
    const late = drafts().save(world.viewer('chair'), caseId, { ...words(), version: 0 });
    expect(await refusal(late)).toBe('conflict');
    expect(await refusal(drafts().saved(world.viewer('deputy'), caseId))).toBe('not-found');
  });

  it('are seen as the report in both languages by the chair alone, and the report says that it is none yet', async () => {
    const report = await preview('chair');
    expect(report).toMatchObject({ outcome: 'promoted', identity: { supersedes: null } });
    const [zh, en] = [renderHtml(report, 'zh').body, renderHtml(await preview('chair', 'en'), 'en').body];
    expect(zh).toContain('独立完成了分析');
    expect(zh).toContain('决定尚未确认');
    expect(en).toContain('the decision is not confirmed');
    for (const name of ['deputy', 'candidate', 'manager', 'hr', 'facilitator', 'stranger'] as const)
      expect([name, await refusal(preview(name))]).toEqual([name, 'not-found']);
  });
});
