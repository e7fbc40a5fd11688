import { describe, expect, it } from '@jest/globals';
import { BoardPages } from '../../../src/calibration/board-pages.service.js';
import { DiscussionTimers } from '../../../src/calibration/discussion-timers.service.js';
import { MeetingPages } from '../../../src/calibration/meeting-pages.service.js';
import { SeatRepository } from '../../../src/calibration/seat.repository.js';
import type { Name } from './committee-people.js';
import { CommitteeWorld, members, refusal } from './committee-world.js';

describe.each(['sqlite', 'postgres'] as const)('the timer of a discussion on %s', (engine) => {
  const world = new CommitteeWorld(engine);
  let caseId = '';
  let sessionId = '';

  const set = (by: Name, minutes: number | null) =>
    world.get(DiscussionTimers).set(world.viewer(by), caseId, minutes);
  const shown = async (name: Name) => (await world.get(MeetingPages).show(world.viewer(name), caseId)).timer;
  const board = async (name: Name) =>
    (await world.get(BoardPages).board(world.viewer(name), sessionId, { compare: [], open: [] })).rows;

  it('is run by who leads the session, once it sits', async () => {
    caseId = await world.sealed();
    sessionId = await world.scoring([caseId]);
    const seats = await world.get(SeatRepository).seats(await world.row(caseId));
    const seatId = seats.find(({ personId }) => personId === 'third')?.seatId ?? '';
    await world.send('hr', caseId, 'RECUSE_MEMBER', { seatId, reason: '亲属' });
    expect(await refusal(set('facilitator', 10))).toBe('not-in-this-state');
    await world.session('facilitator', sessionId, { type: 'OPEN_MEETING' });
    expect(await refusal(set('chair', 10))).toBe('only-facilitator-or-hr');
    expect(await refusal(set('facilitator', 0))).toBe('timer-unfit');
    expect(await shown('facilitator')).toEqual({ endsAt: null, minutes: 15 });
    await set('facilitator', 10);
  });

  it('is seen to end at the same moment by everybody who may see the case, and by nobody else', async () => {
    const endsAt = new Date(world.clock.now().getTime() + 600_000).toISOString();
    for (const name of members.filter((one) => one !== 'third'))
      expect([name, await shown(name)]).toEqual([name, { endsAt, minutes: null }]);
    expect((await board('chair'))[0]).toMatchObject({ caseId, endsAt });
    expect((await board('third'))[0]).toMatchObject({ recused: true, endsAt: null });
    expect(await refusal(set('third', null))).toBe('not-found');
    expect(await refusal(set('stranger', null))).toBe('not-found');
  });

  it('can be stopped', async () => {
    await set('hr', null);
    expect((await shown('chair'))?.endsAt).toBeNull();
  });
});
