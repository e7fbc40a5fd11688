import { describe, expect, it } from '@jest/globals';
import { BoardPages } from '../../../src/calibration/board-pages.service.js';
import { SeatRepository } from '../../../src/calibration/seat.repository.js';
import type { Name } from './committee-people.js';
import { CommitteeWorld, members } from './committee-world.js';

describe('a row of the board', () => {
  const world = new CommitteeWorld('sqlite');
  let caseId = '';
  let hidden = '';
  let sessionId = '';

  const board = (name: 'chair' | 'third' | 'facilitator') =>
    world.get(BoardPages).board(world.viewer(name), sessionId, { compare: [], open: [caseId, hidden] });

  it('does not open before the reveal', async () => {
    caseId = await world.sealed();
    hidden = await world.sealed('rival', 'otherManager');
    sessionId = await world.scoring([caseId, hidden]);
    const seats = await world.get(SeatRepository).seats(await world.row(hidden));
    const seatId = seats.find(({ personId }) => personId === 'third')?.seatId ?? '';
    await world.send('hr', hidden, 'RECUSE_MEMBER', { seatId, reason: '亲属' });
    for (const name of members) await world.score(name, caseId, name === 'chair' ? 5 : 2);
    const { rows } = await board('chair');
    expect(rows.map(({ opened }) => opened)).toEqual([null, null]);
  });

  it('opens to each member’s scores and both reviews against the bar of the target level', async () => {
    await world.send('facilitator', caseId, 'REVEAL');
    const { rows } = await board('chair');
    const opened = rows.find((row) => row.caseId === caseId)?.opened;
    expect(opened?.board[0]?.members.map(({ standing }) => standing)).toEqual(['5', '2', '2', '2', '2']);
    expect(opened).toMatchObject({
      self: { summary: '我做到了' },
      manager: { summary: '值得', endorsed: 'yes' },
    });
    expect(opened?.profile?.axes[0]).toMatchObject({ self: 3, manager: 4, bar: 3 });
  });

  it('shows changed scores with their sentences', async () => {
    const revision = { dimension: 'analysis', value: 4, reason: '看了现场数据' };
    await world.send('fourth', caseId, 'REVISE_SCORE', revision);
    const { rows } = await board('facilitator');
    const opened = rows.find((row) => row.caseId === caseId)?.opened;
    expect(opened?.revisions).toMatchObject([{ first: '2', standing: '4', sentence: '看了现场数据' }]);
  });

  it('stays shut for a recused seat, at the foot of the board, whatever the address asks for', async () => {
    const seats = await world.get(SeatRepository).seats(await world.row(hidden));
    for (const { personId } of seats.filter(({ status }) => status === 'open')) {
      await world.score(personId as Name, hidden, 3);
    }
    await world.send('facilitator', hidden, 'REVEAL');
    const { rows } = await board('third');
    expect(rows.at(-1)).toMatchObject({ number: 2, recused: true, caseId: '', opened: null, foldHref: '' });
    expect(JSON.stringify(rows.at(-1))).not.toContain('rival');
  });
});
