import { describe, expect, it } from '@jest/globals';
import { SeatRepository } from '../../../src/calibration/seat.repository.js';
import { ScoreSheetService } from '../../../src/calibration/score-sheet.service.js';
import { SheetDrafts } from '../../../src/calibration/sheet-drafts.service.js';
import { SheetPages } from '../../../src/calibration/sheet-pages.service.js';
import { CaseClock } from '../../../src/cases/case-clock.service.js';
import { CommitteeWorld, members, refusal } from './committee-world.js';

describe.each(['sqlite', 'postgres'] as const)('the score sheet on %s', (engine) => {
  const world = new CommitteeWorld(engine);
  let caseId = '';
  let other = '';
  let sessionId = '';

  const drafts = () => world.get(SheetDrafts);
  const page = (name: 'chair' | 'deputy') => world.get(SheetPages).show(world.viewer(name), caseId);
  const form = (notes: Record<string, string>, version?: number) => ({
    scores: { analysis: 4 },
    evidence: {},
    notes,
    ...(version !== undefined && { version }),
  });

  it('is saved as one goes, and tells another window that it was slower', async () => {
    caseId = await world.sealed();
    other = await world.sealed('rival', 'otherManager');
    sessionId = await world.scoring([caseId, other]);
    const first = await drafts().save(world.viewer('chair'), caseId, form({ analysis: '看完再定' }, 0));
    expect(first).toMatchObject({
      seen: '1',
      fields: { 'scores.analysis': '4', 'notes.analysis': '看完再定' },
    });
    expect(await refusal(drafts().save(world.viewer('chair'), caseId, form({}, 0)))).toBe('conflict');
    expect((await drafts().saved(world.viewer('chair'), caseId)).fields['notes.analysis']).toBe('看完再定');
    expect(await refusal(drafts().saved(world.viewer('hr'), caseId))).toBe('not-found');
    const { left } = await page('chair');
    expect(left).toEqual({ count: 2, minutes: 40, next: { href: `/cases/${other}/scores`, title: 'rival' } });
  });

  it('shows what the manager and the rules say only once the own scores are handed in', async () => {
    const before = await page('chair');
    expect(before.afterScores).toBeNull();
    expect(JSON.stringify(before)).not.toContain('值得');
    const ratings = before.dimensions.flatMap(({ criteria }) => criteria);
    expect(ratings.every(({ manager, outcome }) => manager === null && outcome === null)).toBe(true);
    await world.score('chair', caseId);
    const after = await page('chair');
    expect(after.afterScores).toMatchObject({ summary: '值得', endorsed: 'yes' });
    const shown = after.dimensions.flatMap(({ criteria }) => criteria);
    expect(shown.every(({ manager, outcome }) => manager !== null && outcome !== null)).toBe(true);
    expect((await page('deputy')).afterScores).toBeNull();
    expect(after.left).toMatchObject({ count: 1, minutes: 20 });
  });

  it('keeps notes for oneself after the scores are fixed, until the session closes', async () => {
    await drafts().save(world.viewer('chair'), caseId, {
      ...form({ analysis: '讨论时再问' }),
      scores: { analysis: 1 },
    });
    const { notes, sheet } = await world.get(ScoreSheetService).own(world.viewer('chair'), caseId);
    expect(notes.get('analysis')).toBe('讨论时再问');
    expect(sheet?.answers['analysis']?.value).toBe(3);
    for (const name of members.slice(1)) await world.score(name, caseId);
    await world.send('facilitator', caseId, 'REVEAL');
    await drafts().save(world.viewer('chair'), caseId, form({ analysis: '已问过' }));
    expect((await page('chair')).dimensions.find(({ key }) => key === 'analysis')?.note).toBe('已问过');
    expect(JSON.stringify(await page('deputy'))).not.toContain('已问过');
    const seen = Number((await drafts().saved(world.viewer('chair'), caseId)).seen);
    await drafts().save(world.viewer('chair'), caseId, form({ analysis: '一个窗口写的' }, seen));
    const slower = drafts().save(world.viewer('chair'), caseId, form({ analysis: '另一个窗口写的' }, seen));
    expect(await refusal(slower)).toBe('conflict');
    const { fields, seen: now } = await drafts().saved(world.viewer('chair'), caseId);
    expect([fields['notes.analysis'], now]).toEqual(['一个窗口写的', String(seen + 1)]);
    const same = await drafts().save(
      world.viewer('chair'),
      caseId,
      form({ analysis: '一个窗口写的' }, seen + 1),
    );
    expect(same.seen).toBe(now);
    expect(sessionId).not.toBe('');
  });

  it('tells another window that it was slower also of notes beside scores never begun, which stay not handed in', async () => {
    for (const name of members.slice(0, 4)) await world.score(name, other);
    const { dueAt } = await world.row(other);
    world.clock.set(new Date(Date.parse(dueAt ?? '') + 1));
    await world.get(CaseClock).tick();
    await world.send('facilitator', other, 'REVEAL');
    const fifth = world.viewer('fifth');
    const first = await drafts().save(fifth, other, form({ analysis: '一个窗口写的' }, 0));
    expect(first.seen).toBe('1');
    const slower = drafts().save(fifth, other, form({ analysis: '另一个窗口写的' }, 0));
    expect(await refusal(slower)).toBe('conflict');
    expect((await drafts().saved(fifth, other)).fields).toMatchObject({
      'notes.analysis': '一个窗口写的',
      'scores.analysis': '',
    });
    const seats = await world.get(SeatRepository).seats(await world.row(other));
    expect(seats.find(({ personId }) => personId === 'fifth')).toMatchObject({
      sheetHandedIn: false,
      scores: null,
    });
  });
});
