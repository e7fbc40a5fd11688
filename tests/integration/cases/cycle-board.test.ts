import { describe, expect, it } from '@jest/globals';
import { CycleBoardRepository } from '../../../src/cases/cycle-board/cycle-board.repository.js';
import { boardFilter } from '../../../src/cases/cycle-board/cycle-board.input.js';
import { CycleBoard } from '../../../src/cases/cycle-board/cycle-board.service.js';
import { countsOf } from '../../../src/cases/cycle-board/state-counts.js';
import { CycleReminders } from '../../../src/cases/cycle-board/cycle-reminders.service.js';
import { CaseDutyRow } from '../../../src/cases/case-duty.entity.js';
import { ClosedTo } from '../../../src/cases/closed-to.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { CaseWorld, type Name } from './case-world.js';

describe.each(['sqlite', 'postgres'] as const)('the board of a cycle, on %s', (engine) => {
  const world = new CaseWorld(engine);
  const board = (by: Name, filter: object = {}) =>
    world.get(CycleBoard).of(world.viewer(by), world.cycleId, boardFilter.parse(filter));
  const found = async (by: Name, filter: object) =>
    (await board(by, filter)).lines.map(({ caseId }) => caseId);

  it('leaves drafts to their nominators: not counted, not listed, not waited for', async () => {
    const { id } = await world.nominate();
    const before = await board('hr');
    expect(before.lines.some(({ caseId }) => caseId === id)).toBe(false);
    await world.send('manager', id, 'SUBMIT');
    expect(await found('hr', {})).toContain(id);
  });

  it('filters by state, level, name, number and whom a case waits for', async () => {
    const { id, number } = await world.caseIn('review.self');
    for (const filter of [
      { state: 'review.self' },
      { level: 'P3', state: 'review.self' },
      { search: 'CANDI', state: 'review.self' },
      { search: String(number) },
      { waiting: 'person:candidate' },
    ])
      expect([filter, await found('hr', filter)]).toEqual([filter, expect.arrayContaining([id])]);
    for (const filter of [
      { state: 'review.manager' },
      { level: 'P4' },
      { search: 'nobody' },
      { search: '%' },
      { waiting: 'person:manager' },
      { overdue: 'true' },
    ])
      expect([filter, await found('hr', filter)]).not.toEqual([filter, expect.arrayContaining([id])]);
    world.clock.set(new Date('2026-04-10T01:00:00.000Z'));
    expect(await found('hr', { overdue: 'true' })).toContain(id);
  });

  it('says whom cases wait for, and how the day has changed each state', async () => {
    await world.caseIn('review.self');
    const { waitedFor, changes } = await board('hr');
    expect(waitedFor).toContainEqual(
      expect.objectContaining({ personId: 'candidate', role: null, count: 1 }),
    );
    expect(changes.get('review.self')).toBeGreaterThanOrEqual(1);
    world.clock.set(new Date('2026-03-03T01:00:00.000Z'));
    expect((await board('hr')).changes.get('review.self')).toBeUndefined();
    const { id } = await world.openCaseOf('candidate');
    const ratings = { ratings: world.ratings(3), summary: '我做到了' };
    await world.send('candidate', id, 'SUBMIT_SELF_REVIEW', ratings);
    const { changes: after } = await board('hr');
    expect([after.get('review.self'), after.get('review.manager')]).toEqual([-1, 1]);
  });

  it('counts a case that has moved twice in a day from where it was in the morning', async () => {
    const { id } = await world.caseIn('review.self');
    world.clock.set(new Date('2026-03-04T01:00:00.000Z'));
    await world.send('candidate', id, 'SUBMIT_SELF_REVIEW', {
      ratings: world.ratings(3),
      summary: '我做到了',
    });
    world.clock.set(new Date('2026-03-04T02:00:00.000Z'));
    await world.send('manager', id, 'RETURN', { to: 'review.self', reason: '请补充第二项' });
    expect([...(await board('hr')).changes].filter(([, change]) => change !== 0)).toEqual([]);
    world.clock.set(new Date('2026-03-04T03:00:00.000Z'));
    await world.send('candidate', id, 'SUBMIT_SELF_REVIEW', {
      ratings: world.ratings(3),
      summary: '补充好了',
    });
    const { changes } = await board('hr');
    expect([changes.get('review.self'), changes.get('review.manager')]).toEqual([-1, 1]);
  });

  it('names those first whose cases are due first, however many cases wait for one person', async () => {
    const { id } = await world.caseIn('review.self');
    const unit = world.get(UnitOfWork);
    const duties = Array.from({ length: 600 }, (_, index) => ({
      id: `many-${engine}-${String(index).padStart(4, '0')}`,
      caseId: id,
      event: 'PEER_REPLY',
      personId: index < 590 ? 'busy' : `late-${index}`,
      role: null,
      department: null,
      dueAt: null,
      since: '2026-03-02T01:00:00.000Z',
    }));
    await unit.run(() => unit.entities().insert(CaseDutyRow, duties));
    const { waitedFor } = await board('hr');
    expect(waitedFor.map(({ personId }) => personId)).toEqual(expect.arrayContaining(['busy', 'late-599']));
    const dates = waitedFor.map(({ dueAt }) => dueAt ?? '9');
    expect(dates).toEqual([...dates].sort());
    await unit.run(() => unit.entities().delete(CaseDutyRow, { caseId: id, event: 'PEER_REPLY' }));
  });

  it('hides from a reader with a part in a sealed case its state, its owners and its deadline', async () => {
    const { id } = await world.caseIn('calibration.scheduled');
    const rows = world.get(CycleBoardRepository);
    // HR who is the line above: the relation goes before the role.
    const boss = { ...world.viewer('hr'), personId: 'boss' };
    expect(await rows.countHidden(boss, world.cycleId)).toBe(1);
    expect(await rows.countHidden(world.viewer('hr'), world.cycleId)).toBe(0);
    const page = (filter: object) =>
      rows.page(boss, world.cycleId, boardFilter.parse(filter), '2027-01-01T00:00:00.000Z', 1);
    const ids = async (filter: object) => (await page(filter)).rows.map((row) => row.id);
    expect(await ids({ state: 'calibration.scheduled' })).not.toContain(id);
    expect(await ids({ overdue: 'true' })).not.toContain(id);
    expect(await ids({ state: 'withCommittee' })).toContain(id);
    const morning = '2026-03-01T16:00:00.000Z';
    const counted = await rows.countByState(boss, world.cycleId, morning);
    const counts = await rows.countByState(world.viewer('hr'), world.cycleId, morning);
    const scheduled = (list: typeof counts): number => countsOf(list).get('calibration.scheduled') ?? 0;
    expect(scheduled(counts) - scheduled(counted)).toBe(1);
  });

  it('does not hold a case that is closed to its reader', async () => {
    const { id } = await world.caseIn('review.self');
    let closed: string[] = [];
    world.get(ClosedTo).register((personId) => Promise.resolve(personId === 'otherHr' ? closed : []));
    expect(await found('otherHr', {})).toContain(id);
    const before = (await board('otherHr')).total;
    closed = [id];
    expect((await board('otherHr')).total).toBe(before - 1);
    expect(await found('hr', {})).toContain(id);
  });

  it('finds everybody to remind, also where more are waited for than the page names', async () => {
    const { id } = await world.caseIn('review.self');
    const unit = world.get(UnitOfWork);
    const crowd = Array.from({ length: 70 }, (_, index) => ({
      id: `crowd-${engine}-${index}`,
      caseId: id,
      event: 'PEER_REPLY',
      personId: `crowd-${index}`,
      role: null,
      department: null,
      dueAt: null,
      since: '2026-03-02T01:00:00.000Z',
    }));
    await unit.run(() => unit.entities().insert(CaseDutyRow, crowd));
    const owing = await world.get(CycleBoardRepository).owing(world.viewer('hr'), world.cycleId);
    expect(owing).toEqual(expect.arrayContaining(crowd.map(({ personId }) => personId)));
    expect(new Set(owing).size).toBe(owing.length);
  });

  it('reminds everybody once a day', async () => {
    await world.caseIn('review.self');
    const remind = () => world.get(CycleReminders).remindAll(world.viewer('hr'), world.cycleId);
    expect(await remind()).toBeGreaterThanOrEqual(1);
    await expect(remind()).rejects.toMatchObject({ refusal: { code: 'reminded-today' } });
    world.clock.set(new Date('2026-03-03T01:00:00.000Z'));
    expect(await remind()).toBeGreaterThanOrEqual(1);
    const auditor = world.get(CycleReminders).remindAll(world.viewer('auditor'), world.cycleId);
    await expect(auditor).rejects.toMatchObject({ refusal: { code: 'not-found' } });
  });
});
