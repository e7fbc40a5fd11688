import { way } from './way.js';

/** By the candidate alone until sealing, then in writing through HR with a second person; none after RELEASE. */
const withdrawal = [
  way(['byCandidate', 'reasonGiven'], '#case.withdrawn', { when: 'isUnsealed', end: 'withdrawn' }),
  way(['byHr', 'notToldYet', 'reasonGiven'], null, {
    when: 'beginsWithdrawal',
    changes: ['beginWithdrawal'],
  }),
  way(['bySecondForWithdrawal', 'byAnotherForWithdrawal', 'notToldYet', 'reasonGiven'], '#case.withdrawn', {
    end: 'withdrawn',
  }),
];

/** The candidate leaves: withdrawn, or closed with the outcome once there is one. A member leaves: an empty seat. */
const leaving = [
  way(['byHrOrClock'], '#case.closed', { when: 'candidateLeavesDecided', end: 'left-company' }),
  way(['byHrOrClock'], '#case.withdrawn', { when: 'candidateLeaves', end: 'left-company' }),
  way(['byHrOrClock', 'personConcerned'], null),
];

/** What happened to people and the case could not follow: it stays owed to HR until somebody transfers the case. */
export const noteUnfollowed = way(['byClock'], null, { changes: ['noteUnfollowed'] });

/** What can come in every state from the first submission to RELEASE, on hold or not. */
export const anytime = {
  WITHDRAW: withdrawal,
  LEAVE: leaving,
  NOTE_UNFOLLOWED: noteUnfollowed,
  TRANSFER_MANAGER: way(['byHr', 'newManagerFits', 'reasonGiven'], null, { changes: ['transferManager'] }),
  CANCEL: way(['byHrOrClock', 'cycleCancelled', 'neverReleased', 'reasonGiven'], '#case.cancelled', {
    end: 'cycle-cancelled',
  }),
};
