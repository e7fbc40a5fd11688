import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spreadCases } from '../../../src/domain/calibration/spread/spread-cases.js';
import { spreadOutlook } from '../../../src/domain/calibration/spread/spread-outlook.js';
import { sessionFit } from '../../../src/domain/calibration/spread/session-fit.js';
import type { SpreadCase, SpreadSession } from '../../../src/domain/calibration/spread/spread.js';

function aCase(number: number, changes: Partial<SpreadCase> = {}): SpreadCase {
  return {
    caseId: `case-${number}`,
    number,
    department: 'product',
    targetLevel: 'P3',
    targetRank: 3,
    people: {
      candidateId: `candidate-${number}`,
      managerId: `manager-${number}`,
      lineAboveId: null,
      nominatorId: `manager-${number}`,
      sponsorId: null,
      peerIds: [],
      corroboratorIds: [],
    },
    rivalIds: [],
    highestFreeRank: 7,
    barredMemberIds: [],
    steppedAsideIds: [],
    heldByIds: null,
    ...changes,
  };
}

function aSession(number: number, changes: Partial<SpreadSession> = {}): SpreadSession {
  const members = [1, 2, 3, 4, 5, 6].map((place) => ({
    personId: `member-${number}-${place}`,
    number: place,
    office: place === 1 ? 'chair' : place === 2 ? 'deputy' : place === 6 ? 'alternate' : 'member',
    rank: 5,
  })) satisfies SpreadSession['members'];
  return {
    sessionId: `session-${number}`,
    number,
    capacity: 10,
    held: [],
    facilitatorId: `facilitator-${number}`,
    levels: [],
    members,
    ...changes,
  };
}

const managedBy = (number: number, managerId: string, changes: Partial<SpreadCase> = {}) =>
  aCase(number, { people: { ...aCase(number).people, managerId, nominatorId: managerId }, ...changes });

describe('cases spread over sessions', () => {
  it('keep departments together where there is room', () => {
    const cases = [1, 2, 3, 4, 5, 6].map((number) =>
      aCase(number, { department: number % 2 === 0 ? 'product' : 'design' }),
    );
    const { placement } = spreadCases(cases, [aSession(1, { capacity: 3 }), aSession(2, { capacity: 3 })]);
    expect(placement.size).toBe(6);
    for (const odd of ['case-3', 'case-5']) expect(placement.get(odd)).toBe(placement.get('case-1'));
    for (const even of ['case-4', 'case-6']) expect(placement.get(even)).toBe(placement.get('case-2'));
    expect(placement.get('case-1')).not.toBe(placement.get('case-2'));
  });

  it('lie where none of the members has to step aside', () => {
    const cases = [1, 2, 3].map((number) => managedBy(number, 'member-1-3'));
    const { placement } = spreadCases(cases, [aSession(1), aSession(2)]);
    expect([...new Set(placement.values())]).toEqual(['session-2']);
  });

  it('make room for a case that only one session may hear', () => {
    const tied = aCase(9, { people: { ...aCase(9).people, managerId: 'facilitator-2' } });
    const { placement, notPlaced } = spreadCases(
      [aCase(1), tied],
      [aSession(1, { capacity: 1 }), aSession(2, { capacity: 1 })],
    );
    expect(notPlaced.size).toBe(0);
    expect(placement.get('case-9')).toBe('session-1');
    expect(placement.get('case-1')).toBe('session-2');
  });

  it('that find no session say why: too little time, no fit, or a level for which no session is meant', () => {
    const full = spreadCases([aCase(1)], [aSession(1, { capacity: 0 })]).notPlaced.get('case-1');
    expect(full).toEqual({ code: 'no-room', sessionIds: ['session-1'] });
    const high = aCase(1, { targetRank: 6 });
    expect(spreadCases([high], [aSession(1)]).notPlaced.get('case-1')).toEqual({
      code: 'no-session-fits',
      refusals: [
        { sessionId: 'session-1', refusal: { code: 'committee-rank-missing', parameters: { rank: 7 } } },
      ],
    });
    const other = spreadCases([aCase(1)], [aSession(1, { levels: ['P5'] })]).notPlaced.get('case-1');
    expect(other).toEqual({ code: 'no-session-for-level' });
  });

  it('go to no committee that had its turn, nor to one whose facilitator has a part in them', () => {
    const barred = aCase(1, { barredMemberIds: ['member-1-4'] });
    expect(spreadCases([barred], [aSession(1), aSession(2)]).placement.get('case-1')).toBe('session-2');
    const again = aCase(1, { people: { ...aCase(1).people, corroboratorIds: ['facilitator-1'] } });
    expect(spreadCases([again], [aSession(1), aSession(2)]).placement.get('case-1')).toBe('session-2');
  });

  it('go back to the committee that holds their scores, without whom had stepped aside', () => {
    const heldByIds = aSession(2).members.map(({ personId }) => personId);
    const scored = aCase(1, { heldByIds, steppedAsideIds: ['member-2-4'] });
    const { placement } = spreadCases([scored], [aSession(1), aSession(2)]);
    expect(placement.get('case-1')).toBe('session-2');
    const [, second] = spreadOutlook([scored], [aSession(1), aSession(2)], placement);
    expect(second?.cases[0]?.recusedIds).toEqual(['member-2-4']);
  });

  it('count the cases that a session has already, for its time and for company', () => {
    const held = [{ department: 'design', targetLevel: 'P3' }];
    const sessions = [aSession(1), aSession(2, { held, capacity: 2 })];
    const cases = [1, 2].map((number) => aCase(number, { department: 'design' }));
    const { placement } = spreadCases(cases, sessions);
    expect([...placement.values()].filter((id) => id === 'session-2').length).toBeLessThanOrEqual(1);
  });
});

describe('the outlook of a placement by hand', () => {
  it('names who steps aside, who steps in, and what speaks for it', () => {
    const one = managedBy(1, 'member-1-3');
    const [first, second] = spreadOutlook(
      [one],
      [aSession(1), aSession(2)],
      new Map([['case-1', 'session-1']]),
    );
    expect(first?.cases[0]).toMatchObject({
      refusal: null,
      openSeats: 5,
      recusedIds: ['member-1-3'],
      steppingInIds: ['member-1-6'],
      reasons: [
        { code: 'more-recusals', recusals: 1, fewest: 0 },
        { code: 'rank-above', rank: 5 },
      ],
    });
    expect(second).toMatchObject({ caseCount: 0, isOverfull: false });
  });

  it('says what refuses a case, and where the time is not enough', () => {
    const one = aCase(1, { targetRank: 6 });
    const [session] = spreadOutlook(
      [one, aCase(2)],
      [aSession(1, { capacity: 1 })],
      new Map([
        ['case-1', 'session-1'],
        ['case-2', 'session-1'],
      ]),
    );
    expect(session).toMatchObject({ caseCount: 2, isOverfull: true });
    expect(session?.cases[0]?.refusal?.code).toBe('committee-rank-missing');
  });
});

const person = fc.integer({ min: 0, max: 11 }).map((number) => `person-${number}`);
const someCases = fc
  .uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 40 }),
      department: fc.constantFrom('product', 'design', 'data'),
      targetRank: fc.integer({ min: 2, max: 5 }),
      managerId: person,
      lineAboveId: fc.option(person),
      peerIds: fc.array(person, { maxLength: 3 }),
      rivalIds: fc.array(person, { maxLength: 2 }),
      highestFreeRank: fc.integer({ min: 3, max: 6 }),
      barredMemberIds: fc.array(person, { maxLength: 1 }),
    }),
    { selector: ({ number }) => number, maxLength: 14 },
  )
  .map((all) =>
    all.map(({ number, managerId, lineAboveId, peerIds, ...rest }) => {
      const people = { ...aCase(number).people, managerId, nominatorId: managerId, lineAboveId, peerIds };
      return aCase(number, { ...rest, targetLevel: `P${rest.targetRank}`, people });
    }),
  );
const someSessions = fc
  .array(
    fc.record({
      capacity: fc.integer({ min: 0, max: 5 }),
      facilitatorId: person,
      levels: fc.subarray(['P2', 'P3', 'P4', 'P5'], { maxLength: 3 }),
      members: fc.uniqueArray(fc.tuple(person, fc.integer({ min: 2, max: 6 })), {
        selector: ([id]) => id,
        minLength: 3,
        maxLength: 8,
      }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) =>
    all.map(({ members, ...rest }, index) =>
      aSession(index + 1, {
        ...rest,
        members: members.map(([personId, rank], place) => ({
          personId,
          rank,
          number: place + 1,
          office: place >= 5 ? ('alternate' as const) : ('member' as const),
        })),
      }),
    ),
  );

/** Most cases that can be placed at all, found by trying everything. */
function mostPlaceable(cases: readonly SpreadCase[], sessions: readonly SpreadSession[]): number {
  const room = sessions.map(({ capacity }) => capacity);
  const fits = cases.map((one) =>
    sessions.flatMap((session, index) => {
      const meant = session.levels.length === 0 || session.levels.includes(one.targetLevel);
      return meant && sessionFit(one, session).refusal === null ? [index] : [];
    }),
  );
  const known = new Map<string, number>();
  const most = (index: number): number => {
    if (index === cases.length) return 0;
    const key = `${index} ${room.join(' ')}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    let best = most(index + 1);
    for (const place of fits[index] ?? []) {
      if (room[place] === 0) continue;
      room[place] = (room[place] ?? 0) - 1;
      best = Math.max(best, 1 + most(index + 1));
      room[place] = (room[place] ?? 0) + 1;
    }
    known.set(key, best);
    return best;
  };
  return most(0);
}

describe('any spread', () => {
  it('keeps to the time of each session', () => {
    fc.assert(
      fc.property(someCases, someSessions, (cases, sessions) => {
        const { placement } = spreadCases(cases, sessions);
        for (const { isOverfull } of spreadOutlook(cases, sessions, placement))
          expect(isOverfull).toBe(false);
      }),
    );
  });

  it('leaves each placed case three open seats, one ranked above the target or as high as can be', () => {
    fc.assert(
      fc.property(someCases, someSessions, (cases, sessions) => {
        const { placement } = spreadCases(cases, sessions);
        for (const one of cases) {
          const session = sessions.find(({ sessionId }) => sessionId === placement.get(one.caseId));
          if (!session) continue;
          const open = sessionFit(one, session).seats.filter(({ status }) => status === 'open');
          expect(open.length).toBeGreaterThanOrEqual(3);
          const highest = Math.max(...open.map(({ rank }) => rank));
          expect(highest).toBeGreaterThanOrEqual(Math.min(one.targetRank + 1, one.highestFreeRank));
          const ids = open.map(({ personId }) => personId);
          expect(ids).not.toContain(one.people.managerId);
          for (const rival of one.rivalIds) expect(ids).not.toContain(rival);
          for (const barred of one.barredMemberIds)
            expect(session.members.map(({ personId }) => personId)).not.toContain(barred);
        }
      }),
    );
  });

  it('places every case or says why not, never both', () => {
    fc.assert(
      fc.property(someCases, someSessions, (cases, sessions) => {
        const { placement, notPlaced } = spreadCases(cases, sessions);
        const placed = cases.filter(({ caseId }) => placement.has(caseId)).length;
        const left = cases.filter(({ caseId }) => notPlaced.has(caseId)).length;
        expect([placement.size, notPlaced.size]).toEqual([placed, left]);
        expect(placed + left).toBe(cases.length);
      }),
    );
  });

  it('places as many cases as any spread could', () => {
    fc.assert(
      fc.property(someCases, someSessions, (cases, sessions) => {
        expect(spreadCases(cases, sessions).placement.size).toBe(mostPlaceable(cases, sessions));
      }),
    );
  });

  it('comes out the same in whatever order cases and sessions come', () => {
    const shuffled = fc
      .tuple(someCases, someSessions)
      .chain(([cases, sessions]) =>
        fc.tuple(
          fc.constant(cases),
          fc.constant(sessions),
          fc.shuffledSubarray(cases, { minLength: cases.length }),
          fc.shuffledSubarray(sessions, { minLength: sessions.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([cases, sessions, otherCases, otherSessions]) => {
        const sorted = (spread: ReturnType<typeof spreadCases>) => [
          [...spread.placement].sort(),
          [...spread.notPlaced].sort(),
        ];
        expect(sorted(spreadCases(otherCases, otherSessions))).toEqual(sorted(spreadCases(cases, sessions)));
      }),
    );
  });

  it('of 300 cases over 20 sessions is there in a moment', () => {
    const cases = Array.from({ length: 300 }, (_, index) =>
      managedBy(index + 1, `member-${(index % 20) + 1}-3`, {
        department: `department-${index % 23}`,
        targetLevel: `P${2 + (index % 4)}`,
        targetRank: 2 + (index % 3),
      }),
    );
    const sessions = Array.from({ length: 20 }, (_, index) => aSession(index + 1, { capacity: 16 }));
    const began = performance.now();
    const { placement } = spreadCases(cases, sessions);
    expect(performance.now() - began).toBeLessThan(3000);
    expect(placement.size).toBe(300);
  });
});
