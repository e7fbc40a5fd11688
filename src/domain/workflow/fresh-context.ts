import type { CaseContext } from './case-context.js';
import type { CaseFacts } from './case-facts.js';

export interface CaseStart {
  readonly candidateId: string;
  readonly managerId: string;
  readonly nominatorId: string;
}

/** The context of a new draft. */
export function freshContext(
  start: CaseStart,
  facts: Pick<CaseFacts, 'policies'>,
  dueAt: string,
): CaseContext {
  return {
    steps: 0,
    candidateId: start.candidateId,
    managerId: start.managerId,
    nominatorId: start.nominatorId,
    sponsorId: null,
    dueAt,
    stage: 0,
    hold: null,
    heldDays: 0,
    pending: { GRANT: null, WITHDRAW: null, REOPEN: null },
    ...freshReviews(facts),
    ...freshCommittee,
    ...freshRelease,
    forced: 0,
    endReason: null,
  };
}

function freshReviews(facts: Pick<CaseFacts, 'policies'>) {
  return {
    consentedAt: null,
    returns: 0,
    exceptionBy: [],
    selfReviewMissing: false,
    managerReview: 'open' as const,
    endorsed: null,
    peersSettled: facts.policies.peers === null,
    peersDueAt: null,
  };
}

const freshCommittee = {
  revision: 1,
  packetHash: null,
  sealedAt: null,
  sessionId: null,
  revealed: false,
  round: 1,
  failedSittings: 0,
  otherCommittee: false,
  limitFrom: null,
  tally: null,
  outcome: null,
  outcomeBy: null,
  rationaleConfirmed: false,
  former: [],
  sentBack: false,
  ratifierId: null,
  recusedRatifierIds: [],
} as const;

const freshRelease = {
  releasedOutcome: null,
  releasedAt: null,
  appealUntil: null,
  acknowledgedAt: null,
  implementedAt: null,
  appealed: false,
  appealGround: null,
  appealAdmitted: false,
  appealVotes: {},
  remands: 0,
  objections: 0,
} as const;
