import { anytime } from './machine/anytime.js';
import { appeal } from './machine/appeal.js';
import { calibration } from './machine/calibration.js';
import { draft, nomination } from './machine/nomination.js';
import { ratification } from './machine/ratification.js';
import { decided, notice, released } from './machine/release.js';
import { review } from './machine/review.js';
import { screening } from './machine/screening.js';
import { caseSetup } from './machine/setup.js';
import { deadline, way } from './machine/way.js';

/**
 * The life of a case. `underway` is everything from submission to RELEASE: what can be put on hold and taken up again
 * where it was. Ids are stored in snapshots and never change.
 */
export const caseMachine = caseSetup.createMachine({
  id: 'case',
  context: ({ input }) => input,
  initial: 'draft',
  states: {
    draft,
    underway: {
      initial: 'nomination',
      on: {
        ...anytime,
        HOLD: way(['byHr', 'reviewDayAhead', 'reasonGiven'], '#case.onHold', { changes: ['hold'] }),
      },
      states: {
        nomination,
        review,
        screening,
        calibration,
        ratification,
        decided,
        last: { type: 'history', history: 'deep' },
      },
    },
    onHold: {
      on: {
        ...anytime,
        RESUME: way(['byHr'], '#case.underway.last', { changes: ['resume'] }),
        DEADLINE: deadline('#case.underway.last', { changes: ['resume'] }),
      },
    },
    notice,
    released,
    appeal,
    closed: { type: 'final' },
    withdrawn: { type: 'final' },
    lapsed: { type: 'final' },
    discarded: { type: 'final' },
    notAccepted: { type: 'final' },
    ineligible: { type: 'final' },
    cancelled: { type: 'final' },
  },
});
