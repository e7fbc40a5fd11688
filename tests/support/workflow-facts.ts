import type { Seat, SeatOffice, SeatStatus } from '../../src/domain/calibration/seat.js';
import type { AccessRole, Actor } from '../../src/domain/workflow/actor.js';
import type { CaseFacts } from '../../src/domain/workflow/case-facts.js';
import type { CycleCalendar } from '../../src/domain/workflow/cycle-calendar.js';
import { defaultPolicies, type CyclePolicies } from '../../src/domain/workflow/cycle-policies.js';
import { actorFor } from '../../src/domain/workflow/relations-of.js';

/** A cycle in the first half of 2026, Shanghai, with the Spring Festival and two days worked for it. */
export const calendarForTests: CycleCalendar = {
  timeZone: 'Asia/Shanghai',
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  extraWorkingDays: ['2026-02-14', '2026-02-28'],
  nominationsOpenOn: '2026-03-02',
  nominationsEndOn: '2026-03-13',
  reviewsEndOn: '2026-04-17',
  calibrationEndOn: '2026-05-15',
  releaseOn: '2026-05-29',
  effectiveOn: '2026-07-01',
  endsOn: '2026-06-30',
};

export function policiesForTests(changes: Partial<CyclePolicies> = {}): CyclePolicies {
  return { ...defaultPolicies, ...changes };
}

/** Seat 1 is the chair, seat 2 the deputy, then members; ranks as given, 6 otherwise. */
export function seatForTests(number: number, changes: Partial<Seat> = {}): Seat {
  const office: SeatOffice = number === 1 ? 'chair' : number === 2 ? 'deputy' : 'member';
  return {
    seatId: `seat-${number}`,
    number,
    personId: `member-${number}`,
    office,
    rank: 6,
    status: 'open',
    recusal: null,
    sheetHandedIn: false,
    scores: null,
    ballot: null,
    ...changes,
  };
}

export function seatsForTests(count: number, changes: Partial<Seat> = {}): readonly Seat[] {
  return Array.from({ length: count }, (_, index) => seatForTests(index + 1, changes));
}

export function seatStatuses(seats: readonly Seat[]): readonly SeatStatus[] {
  return seats.map((seat) => seat.status);
}

/** Facts of a case to P3 (rank 3) in which everybody has done their part; change what the test is about. */
export function factsForTests(changes: Partial<CaseFacts> = {}): CaseFacts {
  return {
    caseId: 'case-1',
    cycleState: 'open',
    policies: policiesForTests(),
    calendar: calendarForTests,
    targetLevel: 'P3',
    targetRank: 3,
    dimensions: ['analysis', 'design'],
    scale: { lowest: 1, highest: 5, bar: 3 },
    eligibility: 'met',
    readiness: null,
    people: {
      candidateId: 'candidate',
      managerId: 'manager',
      lineAboveId: 'line-above',
      nominatorId: 'manager',
      sponsorId: null,
      peerIds: [],
      corroboratorIds: [],
    },
    hrIds: ['hr-1', 'hr-2'],
    thesisWritten: true,
    nominatedMeanwhile: false,
    evidenceCount: 3,
    selfReview: { submitted: false, complete: true },
    managerReview: { submitted: false, complete: true },
    peersReplied: [],
    packetHash: 'packet-hash',
    session: {
      sessionId: 'session-1',
      state: 'planned',
      facilitatorId: 'facilitator',
      meetingOn: '2026-05-12',
      rosterPublishedAt: '2026-05-04T01:00:00.000Z',
      addendaUntil: '2026-05-06',
    },
    seats: seatsForTests(5),
    formerMemberIds: [],
    barredMemberIds: [],
    highestFreeRank: 6,
    challenges: [],
    ratifierIds: ['ratifier-1', 'ratifier-2'],
    panelIds: ['panel-1', 'panel-2', 'panel-3'],
    ...changes,
  };
}

const rolesByName: Readonly<Record<string, readonly AccessRole[]>> = {
  'hr-1': ['hr'],
  'hr-2': ['hr'],
  'ratifier-1': ['ratifier'],
  'ratifier-2': ['ratifier'],
  'auditor-1': ['auditor'],
  'admin-1': ['admin'],
};

/** A person of the facts as the case sees them, with the roles their name says. */
export function actorForTests(personId: string, facts: CaseFacts, onBehalfOf: string | null = null): Actor {
  return actorFor(
    {
      personId,
      roles: rolesByName[personId] ?? [],
      onBehalfOf,
      delegatedRoles: onBehalfOf === null ? [] : (rolesByName[onBehalfOf] ?? []),
    },
    facts,
  );
}
