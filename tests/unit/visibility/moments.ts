import { phase } from '../../../src/domain/visibility/phase.js';
import type { Phase } from '../../../src/domain/visibility/phase.js';

const submitted = { thesisSubmitted: true };
const reviewed = { ...submitted, selfSubmitted: true, managerSubmitted: true, peerReplies: 3 };
const sealed = { ...reviewed, sealed: true, rosterPublished: true };
const revealed = { ...sealed, revealed: true };
const decided = { ...revealed, ballotClosed: true, outcomeSet: true };
const closed = { ...decided, sessionClosed: true };
const released = { ...closed, released: true, releasedToManager: true };

/** The life of a case, moment by moment, in the order of the letters in the table of the test. */
export const moments: readonly Phase[] = [
  phase({ state: 'nomination.draft' }),
  phase({ state: 'nomination.consent', ...submitted }),
  phase({ state: 'review.self', ...submitted }),
  phase({ state: 'review.manager', ...submitted, selfSubmitted: true }),
  phase({ state: 'screening', ...reviewed }),
  phase({ state: 'calibration.scheduled', ...sealed }),
  phase({ state: 'calibration.scoring', ...sealed }),
  phase({ state: 'calibration.discussion', ...revealed }),
  phase({ state: 'calibration.ballot', ...revealed }),
  phase({ state: 'calibration.rationale', ...decided }),
  phase({ state: 'ratification', ...closed }),
  phase({ state: 'decided', ...closed }),
  phase({ state: 'released', ...released }),
  phase({ state: 'appeal', ...released, sessionReleased: true }),
  phase({ state: 'closed', ...released, sessionReleased: true }),
];
