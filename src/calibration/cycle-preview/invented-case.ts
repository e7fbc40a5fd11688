import type { CycleRow } from '../../cycles/cycle.entity.js';
import { targetLevelsOf } from '../../cycles/target-levels.js';
import type { Framework, Level } from '../../domain/framework/framework.js';
import type { Seat } from '../../domain/calibration/seat.js';
import type { CaseFacts, SessionFacts } from '../../domain/workflow/case-facts.js';

/** Ids of people, a department, a case and a session that are not there. */
export const invented = {
  case: 'preview',
  session: 'preview-session',
  candidate: 'preview-candidate',
  manager: 'preview-manager',
  member: 'preview-member',
  peer: 'preview-peer',
  hr: 'preview-hr',
  department: 'preview-department',
} as const;

export interface InventedCase {
  readonly from: Level;
  readonly target: Level;
  readonly facts: CaseFacts;
}

/** A case as this draft would have it: its framework, dates and policies, and nobody of the company. */
export function inventedCase({ calendar, policies }: CycleRow, framework: Framework): InventedCase | null {
  const targets = targetLevelsOf(framework);
  const target = targets[Math.min(1, targets.length - 1)];
  const way = framework.transitions.find(({ to }) => to === target?.code);
  const from = framework.levels.find(({ code }) => code === way?.from);
  if (!target || !from) return null;
  const asked = new Set(target.required.map(({ dimension }) => dimension));
  const { min, max, bar } = framework.scale;
  const facts: CaseFacts = {
    caseId: invented.case,
    cycleState: 'open',
    policies,
    calendar,
    targetLevel: target.code,
    targetRank: target.rank,
    dimensions: framework.dimensions.map(({ key }) => key).filter((key) => asked.has(key)),
    scale: { lowest: min, highest: max, bar },
    eligibility: 'met',
    readiness: null,
    people: {
      candidateId: invented.candidate,
      managerId: invented.manager,
      lineAboveId: null,
      nominatorId: invented.manager,
      sponsorId: null,
      peerIds: [],
      corroboratorIds: [],
    },
    hrIds: [invented.hr],
    thesisWritten: true,
    nominatedMeanwhile: false,
    evidenceCount: 3,
    selfReview: { submitted: false, complete: true },
    managerReview: { submitted: false, complete: true },
    peersReplied: [],
    packetHash: '0'.repeat(64),
    session: null,
    seats: [],
    formerMemberIds: [],
    barredMemberIds: [],
    highestFreeRank: target.rank,
    challenges: [],
    ratifierIds: [],
    panelIds: [],
  };
  return { from, target, facts };
}

const officesOfThree = ['chair', 'deputy', 'member'] as const;

/** A session with three members, all of them high enough. */
export function sittingIn(
  state: SessionFacts['state'],
  { calendar, targetRank }: CaseFacts,
): Pick<CaseFacts, 'session' | 'seats' | 'highestFreeRank'> {
  const rank = targetRank + 1;
  const seats = officesOfThree.map((office, index): Seat => {
    const number = index + 1;
    const personId = office === 'member' ? invented.member : `${invented.member}-${number}`;
    return {
      seatId: `preview-seat-${number}`,
      number,
      personId,
      office,
      rank,
      status: 'open',
      recusal: null,
      sheetHandedIn: false,
      scores: null,
      ballot: null,
    };
  });
  const session = {
    sessionId: invented.session,
    state,
    facilitatorId: invented.hr,
    meetingOn: calendar.calibrationEndOn,
    rosterPublishedAt: null,
    addendaUntil: null,
  };
  return { session, seats, highestFreeRank: rank };
}
