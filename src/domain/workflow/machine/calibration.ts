import { caseSetup } from './setup.js';
import { deadline, retimes, undecided, waits, way } from './way.js';

const scheduledAgain = '#case.underway.calibration.scheduled';

/** A seat falls away; the same from scheduled to ballot. */
const recusals = {
  RECUSE: way(['bySeat'], null),
  RECUSE_MEMBER: way(['byHr', 'seatMayLeave', 'reasonGiven'], null),
};

const leads = ['byMeetingLead', 'quorumIsMissing', 'reasonGiven'] as const;

/** Scores stay, an open ballot and its round are void. */
const reschedule = [
  way(leads, scheduledAgain, { when: 'failsAgain', changes: ['rescheduled', 'anotherCommittee'] }),
  way(leads, scheduledAgain, { changes: ['rescheduled'] }),
];

const force = way(['byHr', 'reasonGiven'], scheduledAgain, {
  to: 'calibration.scheduled',
  changes: ['rescheduled', 'forced'],
});

const scheduled = caseSetup.createStateConfig({
  entry: waits({ until: 'calibration', limited: true }),
  on: {
    ...recusals,
    ...retimes({ until: 'sitting', limited: true }, { until: 'limit' }),
    ASSIGN_SESSION: way(['byHr', 'sessionFits'], null, {
      changes: ['assign'],
      clock: 'anew',
      term: { until: 'meeting', limited: true },
    }),
    ADD_ADDENDUM: way(['byCandidateOrManager', 'addendaOpen'], null),
    CHALLENGE_MEMBER: way(
      ['byCandidate', 'rosterPublished', 'addendaOpen', 'seatExists', 'notChallengedBefore', 'reasonGiven'],
      null,
    ),
    DECIDE_CHALLENGE: way(['byHr', 'challengeOpen', 'challengeExists', 'reasonGiven'], null),
    OPEN_SCORING: [
      way(
        ['byFacilitatorOrHr', 'sessionAssigned', 'sessionIsScoring', 'challengesDecided', 'compositionHolds'],
        'discussion',
        {
          when: 'isRevealed',
        },
      ),
      way(
        ['byFacilitatorOrHr', 'sessionAssigned', 'sessionIsScoring', 'challengesDecided', 'compositionHolds'],
        'scoring',
      ),
    ],
    DEADLINE: [undecided, deadline(null, { clock: 'next', term: { until: 'limit' } })],
  },
});

const scoring = caseSetup.createStateConfig({
  entry: waits({ days: 5, limited: true }),
  on: {
    ...recusals,
    ...retimes({ days: 5, limited: true }, { until: 'limit' }),
    SUBMIT_SCORES: way(['bySeat', 'sheetsOpen', 'scoresComplete'], null),
    REVEAL: way(['byFacilitator', 'revealDue'], 'discussion', { changes: ['reveal'] }),
    RESCHEDULE: reschedule,
    FORCE: force,
    DEADLINE: [undecided, deadline(null, { clock: 'next', term: { until: 'limit' } })],
  },
});

const discussion = caseSetup.createStateConfig({
  entry: waits({ until: 'meeting', limited: true }),
  on: {
    ...recusals,
    ...retimes({ until: 'meeting', limited: true }),
    REVISE_SCORE: way(['bySeat', 'ownSheetHandedIn', 'scoreFits', 'reasonGiven'], null),
    OPEN_BALLOT: way(['byChairOfCase', 'sessionIsMeeting'], 'ballot'),
    RESCHEDULE: reschedule,
    FORCE: force,
    DEADLINE: [undecided, deadline('scheduled', { changes: ['sittingOver'] })],
  },
});

const ballot = caseSetup.createStateConfig({
  entry: waits({ until: 'meeting', limited: true }),
  on: {
    ...recusals,
    ...retimes({ until: 'meeting', limited: true }),
    CAST_BALLOT: way(['bySeat', 'ballotMeant'], null),
    CLOSE_BALLOT: [
      way(['byChairOrFacilitator', 'ballotsHaveQuorum'], 'rationale', {
        when: 'decidesBallot',
        changes: ['closeBallot'],
      }),
      way(['byChairOrFacilitator', 'ballotsHaveQuorum'], 'discussion', {
        changes: ['closeBallot', 'nextRound'],
      }),
    ],
    RESCHEDULE: reschedule,
    FORCE: force,
    DEADLINE: [
      undecided,
      deadline('scheduled', { when: 'failsAgain', changes: ['rescheduled', 'anotherCommittee'] }),
      deadline('scheduled', { changes: ['rescheduled'] }),
    ],
  },
});

const words = ['byChairInTurn', 'rationaleComplete', 'differenceExplained'] as const;

const rationale = caseSetup.createStateConfig({
  entry: waits({ days: 3, limited: true }),
  on: {
    ...retimes({ days: 3, limited: true }),
    CONFIRM_DECISION: [
      way(words, '#case.underway.ratification', { when: 'asksRatification', changes: ['confirm'] }),
      way(words, '#case.underway.decided', { changes: ['confirm'] }),
    ],
    DEADLINE: [undecided, deadline(null, { clock: 'next', term: { days: 3, limited: true } })],
  },
});

export const calibration = caseSetup.createStateConfig({
  initial: 'scheduled',
  states: { scheduled, scoring, discussion, ballot, rationale },
});
