import { addendaOpen } from './policies/addenda-open.js';
import { ballotMeant } from './policies/ballot-meant.js';
import { ballotsHaveQuorum } from './policies/ballots-have-quorum.js';
import { byAnotherForGrant } from './policies/by-another-for-grant.js';
import { byAnotherForReopening } from './policies/by-another-for-reopening.js';
import { byAnotherForWithdrawal } from './policies/by-another-for-withdrawal.js';
import { byAnyone } from './policies/by-anyone.js';
import { byCandidate } from './policies/by-candidate.js';
import { byCandidateOrManager } from './policies/by-candidate-or-manager.js';
import { byChairInTurn } from './policies/by-chair-in-turn.js';
import { byChairOfCase } from './policies/by-chair-of-case.js';
import { byChairOrFacilitator } from './policies/by-chair-or-facilitator.js';
import { byClock } from './policies/by-clock.js';
import { byFacilitator } from './policies/by-facilitator.js';
import { byFacilitatorOrHr } from './policies/by-facilitator-or-hr.js';
import { byHr } from './policies/by-hr.js';
import { byHrOrClock } from './policies/by-hr-or-clock.js';
import { byLineAbove } from './policies/by-line-above.js';
import { byManager } from './policies/by-manager.js';
import { byManagerOrStandIn } from './policies/by-manager-or-stand-in.js';
import { byMeetingLead } from './policies/by-meeting-lead.js';
import { byNominator } from './policies/by-nominator.js';
import { byPanel } from './policies/by-panel.js';
import { byPeer } from './policies/by-peer.js';
import { byRatifier } from './policies/by-ratifier.js';
import { bySeat } from './policies/by-seat.js';
import { bySecondForException } from './policies/by-second-for-exception.js';
import { bySecondForWithdrawal } from './policies/by-second-for-withdrawal.js';
import { bySupervisor } from './policies/by-supervisor.js';
import { challengeExists } from './policies/challenge-exists.js';
import { challengeOpen } from './policies/challenge-open.js';
import { challengesDecided } from './policies/challenges-decided.js';
import { compositionHolds } from './policies/composition-holds.js';
import { cycleCancelled } from './policies/cycle-cancelled.js';
import { cycleOpen } from './policies/cycle-open.js';
import { deadlinePassed } from './policies/deadline-passed.js';
import { differenceExplained } from './policies/difference-explained.js';
import { hasLineAbove } from './policies/has-line-above.js';
import { isPromoted } from './policies/is-promoted.js';
import { managerReviewComplete } from './policies/manager-review-complete.js';
import { managerTimePassed } from './policies/manager-time-passed.js';
import { mayAppeal } from './policies/may-appeal.js';
import { mayBeNominated } from './policies/may-be-nominated.js';
import { neverReleased } from './policies/never-released.js';
import { neverSentBack } from './policies/never-sent-back.js';
import { newManagerFits } from './policies/new-manager-fits.js';
import { newRatifierFits } from './policies/new-ratifier-fits.js';
import { notAcknowledged } from './policies/not-acknowledged.js';
import { notChallengedBefore } from './policies/not-challenged-before.js';
import { notImplemented } from './policies/not-implemented.js';
import { notNominatedMeanwhile } from './policies/not-nominated-meanwhile.js';
import { notReplied } from './policies/not-replied.js';
import { notToldYet } from './policies/not-told-yet.js';
import { ownSheetHandedIn } from './policies/own-sheet-handed-in.js';
import { packetReady } from './policies/packet-ready.js';
import { packetReadyIfSealing } from './policies/packet-ready-if-sealing.js';
import { peersAsked } from './policies/peers-asked.js';
import { peersFit } from './policies/peers-fit.js';
import { peersNotNamed } from './policies/peers-not-named.js';
import { personConcerned } from './policies/person-concerned.js';
import { quorumIsMissing } from './policies/quorum-is-missing.js';
import { rationaleComplete } from './policies/rationale-complete.js';
import { rationaleIsConfirmed } from './policies/rationale-is-confirmed.js';
import { reasonGiven } from './policies/reason-given.js';
import { reasonUnlessEndorsed } from './policies/reason-unless-endorsed.js';
import { releaseDay } from './policies/release-day.js';
import { returnsLeft } from './policies/returns-left.js';
import { revealDue } from './policies/reveal-due.js';
import { reviewDayAhead } from './policies/review-day-ahead.js';
import { rosterPublished } from './policies/roster-published.js';
import { scoreFits } from './policies/score-fits.js';
import { scoresComplete } from './policies/scores-complete.js';
import { seatExists } from './policies/seat-exists.js';
import { seatMayLeave } from './policies/seat-may-leave.js';
import { selfReviewComplete } from './policies/self-review-complete.js';
import { sessionAssigned } from './policies/session-assigned.js';
import { sessionFits } from './policies/session-fits.js';
import { sessionIsMeeting } from './policies/session-is-meeting.js';
import { sessionIsScoring } from './policies/session-is-scoring.js';
import { sheetsOpen } from './policies/sheets-open.js';
import { thesisWritten } from './policies/thesis-written.js';
import { withinNominations } from './policies/within-nominations.js';

/** The named guards of the case machine. Each refuses with a code of its own; texts are in `locales`. */
export const policies = {
  addendaOpen,
  ballotMeant,
  ballotsHaveQuorum,
  byAnotherForGrant,
  byAnotherForReopening,
  byAnotherForWithdrawal,
  byAnyone,
  byCandidate,
  byCandidateOrManager,
  byChairInTurn,
  byChairOfCase,
  byChairOrFacilitator,
  byClock,
  byFacilitator,
  byFacilitatorOrHr,
  byHr,
  byHrOrClock,
  byLineAbove,
  byManager,
  byManagerOrStandIn,
  byMeetingLead,
  byNominator,
  byPanel,
  byPeer,
  byRatifier,
  bySeat,
  bySecondForException,
  bySecondForWithdrawal,
  bySupervisor,
  challengeExists,
  challengeOpen,
  challengesDecided,
  compositionHolds,
  cycleCancelled,
  cycleOpen,
  deadlinePassed,
  differenceExplained,
  hasLineAbove,
  isPromoted,
  managerReviewComplete,
  managerTimePassed,
  mayAppeal,
  mayBeNominated,
  neverReleased,
  neverSentBack,
  newManagerFits,
  newRatifierFits,
  notAcknowledged,
  notChallengedBefore,
  notImplemented,
  notNominatedMeanwhile,
  notReplied,
  notToldYet,
  ownSheetHandedIn,
  packetReady,
  packetReadyIfSealing,
  peersAsked,
  peersFit,
  peersNotNamed,
  personConcerned,
  quorumIsMissing,
  rationaleComplete,
  rationaleIsConfirmed,
  reasonGiven,
  reasonUnlessEndorsed,
  releaseDay,
  returnsLeft,
  revealDue,
  reviewDayAhead,
  rosterPublished,
  scoreFits,
  scoresComplete,
  seatExists,
  seatMayLeave,
  selfReviewComplete,
  sessionAssigned,
  sessionFits,
  sessionIsMeeting,
  sessionIsScoring,
  sheetsOpen,
  thesisWritten,
  withinNominations,
} as const;

export type PolicyName = keyof typeof policies;
