import { describe, expect, it } from '@jest/globals';
import { chairOf, chairsOf } from '../../../src/domain/calibration/chair.js';
import { compositionProblem } from '../../../src/domain/calibration/composition.js';
import { rosterProblem, seatsFor, type RosterMember } from '../../../src/domain/calibration/roster.js';
import { vacate, withChanges } from '../../../src/domain/calibration/vacancy.js';
import { factsForTests, seatForTests, seatsForTests, seatStatuses } from '../../support/workflow-facts.js';

const { people } = factsForTests();

function member(number: number, changes: Partial<RosterMember> = {}): RosterMember {
  const { seatId, personId, office, rank } = seatForTests(number);
  return { seatId, number, personId, office, rank, ...changes };
}

describe('the seats of a case', () => {
  it('recuse whoever has a computed conflict, and alternates free of one step in, in order', () => {
    const roster = [
      member(1),
      member(2, { personId: 'manager' }),
      member(3, { personId: 'rival' }),
      member(4),
      member(5, { office: 'alternate', personId: 'line-above' }),
      member(6, { office: 'alternate' }),
      member(7, { office: 'alternate' }),
      member(8, { office: 'alternate' }),
    ];
    const seats = seatsFor(roster, people, ['rival']);
    expect(seatStatuses(seats)).toEqual([
      'open',
      'recused',
      'recused',
      'open',
      'recused',
      'open',
      'open',
      'reserve',
    ]);
    expect(seats[1]?.recusal).toBe('computed');
  });

  it('leave corroborating to be declared', () => {
    const tied = { ...people, corroboratorIds: ['member-1'] };
    expect(seatsFor([member(1)], tied, [])[0]?.status).toBe('open');
  });

  it('are heard with three open ones, one ranked above the target or at the best rank free of conflict', () => {
    expect(compositionProblem(seatsForTests(3), 5, 6)).toBeNull();
    expect(compositionProblem(seatsForTests(2), 5, 6)?.code).toBe('committee-too-small');
    expect(compositionProblem(seatsForTests(3, { rank: 5 }), 5, 6)?.code).toBe('committee-rank-missing');
    expect(compositionProblem(seatsForTests(3, { rank: 5 }), 5, 5)).toBeNull();
    expect(compositionProblem(seatsForTests(3, { rank: 5 }), 6, 5)).toBeNull();
  });

  it('lose sheet and ballot with the seat, and until the reveal an alternate steps in', () => {
    const reserve = seatForTests(4, { office: 'alternate', status: 'reserve' });
    const seats = [...seatsForTests(3, { sheetHandedIn: true, ballot: 'promote' }), reserve];
    const changed = withChanges(seats, vacate(seats, 'seat-2', 'recused', false));
    expect(changed[1]).toMatchObject({
      status: 'recused',
      recusal: 'declared',
      sheetHandedIn: false,
      ballot: null,
    });
    expect(changed[3]?.status).toBe('open');
    expect(withChanges(seats, vacate(seats, 'seat-2', 'empty', true))[3]?.status).toBe('reserve');
  });

  it('do not call a second alternate for one who leaves from reserve', () => {
    const seats = [
      ...seatsForTests(3),
      seatForTests(4, { office: 'alternate', status: 'reserve' }),
      seatForTests(5, { office: 'alternate', status: 'reserve' }),
    ];
    expect(vacate(seats, 'seat-4', 'recused', false)).toHaveLength(1);
    expect(vacate(seats, 'nowhere', 'recused', false)).toEqual([]);
  });

  it('are chaired by chair, deputy, then members by rank and number', () => {
    const seats = [
      seatForTests(1, { status: 'recused' }),
      seatForTests(2),
      seatForTests(3, { rank: 5 }),
      seatForTests(4, { rank: 7 }),
      seatForTests(5, { rank: 7 }),
    ];
    expect(chairsOf(seats).map((seat) => seat.number)).toEqual([2, 4, 5, 3]);
    expect(chairOf(seats, 4)?.number).toBe(2);
    expect(chairOf([])).toBeNull();
  });
});

describe('a committee', () => {
  const of = (members: number, alternates: number) => [
    ...Array.from({ length: members }, (_, index) => member(index + 1)),
    ...Array.from({ length: alternates }, (_, index) => member(members + index + 1, { office: 'alternate' })),
  ];

  it('has 5 to 9 members, or 3 and more with two alternates, each person once', () => {
    expect([of(5, 0), of(9, 0), of(3, 2), of(4, 3)].map(rosterProblem)).toEqual([null, null, null, null]);
    for (const roster of [of(4, 1), of(10, 0), of(2, 5)])
      expect(rosterProblem(roster)?.code).toBe('roster-size');
    const twice = [...of(5, 0), member(6, { personId: 'member-1' })];
    expect(rosterProblem(twice)?.code).toBe('roster-person-twice');
  });

  it('has one chair and one deputy', () => {
    const headless = of(5, 0).map((one) => ({ ...one, office: 'member' as const }));
    expect(rosterProblem(headless)?.code).toBe('roster-chair');
  });
});
