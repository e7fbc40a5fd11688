import { describe, expect, it } from '@jest/globals';
import { CaseActions } from '../../../src/cases/case-actions.service.js';
import { CaseSections } from '../../../src/cases/case-sections.js';
import { CaseViews } from '../../../src/cases/case-views.service.js';
import { SeatRepository } from '../../../src/calibration/seat.repository.js';
import type { Name } from './committee-people.js';
import { start } from './committee-population.js';
import { CommitteeWorld, refusal } from './committee-world.js';

const reason = '去年在预约改造上有过公开分歧';

interface Roster {
  readonly members: unknown;
  readonly challenges: unknown;
  readonly mayChallenge: boolean;
}

describe.each(['sqlite', 'postgres'] as const)('a challenge of a member, on %s', (engine) => {
  const world = new CommitteeWorld(engine);
  let caseId: string;
  let seatId: string;

  async function rosterFor(name: Name): Promise<Roster> {
    const viewer = world.viewer(name);
    const visible = await world.get(CaseViews).of(viewer, await world.row(caseId));
    const { part } = await world.get(CaseSections).opened(visible, viewer, 'roster');
    return part?.model as Roster;
  }

  const challengesFor = async (name: Name) => (await rosterFor(name)).challenges;

  it('is shown with its reason to HR, who decides it, and to the candidate, who filed it', async () => {
    caseId = await world.sealed();
    const sessionId = await world.planned([caseId]);
    await world.session('facilitator', sessionId, { type: 'PUBLISH_ROSTER', addendaUntil: '2026-04-10' });
    const seats = await world.get(SeatRepository).seats(await world.row(caseId));
    seatId = seats.find(({ personId }) => personId === 'third')?.seatId ?? '';
    await world.send('candidate', caseId, 'CHALLENGE_MEMBER', { seatId, reason });
    expect(await challengesFor('hr')).toMatchObject([{ name: 'third', reason, result: 'waiting' }]);
    expect(await challengesFor('candidate')).toMatchObject([{ name: 'third', reason }]);
    expect(await refusal(challengesFor('manager'))).toBe('not-found');
  });

  it('is decided for the member whom it names, among no others', async () => {
    const viewer = world.viewer('hr');
    const visible = await world.get(CaseViews).of(viewer, await world.row(caseId));
    const actions = await world.get(CaseActions).of(visible, viewer);
    const fields = actions.find(({ type }) => type === 'DECIDE_CHALLENGE')?.fields ?? [];
    expect(fields.map(({ name }) => name)).toEqual(['seatId', 'accepted', 'reason']);
    expect(fields[0]?.options.map(({ value }) => value)).toEqual([seatId]);
  });

  it('tells HR what was decided, and the candidate nothing of who stepped aside', async () => {
    await world.send('hr', caseId, 'DECIDE_CHALLENGE', { seatId, accepted: true, reason: '分歧属实' });
    expect(await challengesFor('hr')).toMatchObject([{ result: 'accepted', decisionReason: '分歧属实' }]);
    const told = JSON.stringify(await challengesFor('candidate'));
    expect(told).toContain(reason);
    expect(told).not.toMatch(/accepted|分歧属实/);
  });

  it('is answered in the same words, whatever became of the seat', async () => {
    const seats = await world.get(SeatRepository).seats(await world.row(caseId));
    const seatOf = (name: Name) => seats.find(({ personId }) => personId === name)?.seatId ?? '';
    await world.send('hr', caseId, 'RECUSE_MEMBER', { seatId: seatOf('fourth'), reason: '曾共事' });
    await world.send('candidate', caseId, 'CHALLENGE_MEMBER', { seatId: seatOf('fourth'), reason });
    await world.send('candidate', caseId, 'CHALLENGE_MEMBER', { seatId: seatOf('fifth'), reason });
    for (const [name, accepted] of [
      ['fourth', true],
      ['fifth', false],
    ] as const) {
      await world.send('hr', caseId, 'DECIDE_CHALLENGE', {
        seatId: seatOf(name),
        accepted,
        reason: '已核实',
      });
    }
    for (const name of ['third', 'fourth', 'fifth'] as const) {
      const again = world.send('candidate', caseId, 'CHALLENGE_MEMBER', { seatId: seatOf(name), reason });
      expect([name, await refusal(again)]).toEqual([name, 'already-challenged']);
    }
    const unknown = world.send('candidate', caseId, 'CHALLENGE_MEMBER', { seatId: 'seat-nobody', reason });
    expect(await refusal(unknown)).toBe('seat-unknown');
    const after = await world.get(SeatRepository).seats(await world.row(caseId));
    const statuses = ['third', 'fourth', 'fifth'].map(
      (name) => after.find(({ personId }) => personId === name)?.status,
    );
    expect(statuses).toEqual(['recused', 'recused', 'open']);
  });

  it('is offered to the candidate alone, on the roster, until the day that was set for it is over', async () => {
    const offered = async () => {
      const candidate = (await rosterFor('candidate')).mayChallenge;
      return [candidate, (await rosterFor('hr')).mayChallenge];
    };
    expect(await offered()).toEqual([true, false]);
    world.clock.set(new Date('2026-04-10T15:59:00Z'));
    expect(await offered()).toEqual([true, false]);
    world.clock.set(new Date('2026-04-10T16:01:00Z'));
    expect(await offered()).toEqual([false, false]);
  });

  it('is read with its reason by HR, who still decides it, once the case is moved to a session without a roster', async () => {
    world.clock.set(start);
    caseId = await world.sealed('rival', 'otherManager');
    const sessionId = await world.planned([caseId]);
    await world.session('facilitator', sessionId, { type: 'PUBLISH_ROSTER', addendaUntil: '2026-04-10' });
    const seats = await world.get(SeatRepository).seats(await world.row(caseId));
    const named = seats.find(({ personId }) => personId === 'fourth')?.seatId ?? '';
    await world.send('rival', caseId, 'CHALLENGE_MEMBER', { seatId: named, reason });
    await world.planned([caseId], 'committee-1', '2026-04-27');
    expect(await rosterFor('hr')).toMatchObject({
      members: [],
      challenges: [{ name: 'fourth', reason, result: 'waiting' }],
    });
    for (const name of ['otherManager', 'chair', 'stranger'] as const)
      expect(await refusal(challengesFor(name))).toBe('not-found');
    const decision = { seatId: named, accepted: false, reason: '并非利益冲突' };
    await world.send('hr', caseId, 'DECIDE_CHALLENGE', decision);
    expect(await challengesFor('hr')).toMatchObject([{ name: 'fourth', result: 'refused' }]);
  });
});
