import { caseSetup } from './setup.js';
import { deadline, retimes, undecided, waits, way } from './way.js';
import { reopeningUntold } from './reopening.js';

const toRationale = '#case.underway.calibration.rationale';

/** A ratifier confirms or sends back, and never sets an outcome. */
export const ratification = caseSetup.createStateConfig({
  entry: waits({ days: 5, limited: true }),
  on: {
    ...retimes({ days: 5, limited: true }),
    RATIFY: way(['byRatifier'], 'decided'),
    SEND_BACK: [
      way(['byRatifier', 'neverSentBack', 'reasonGiven'], toRationale, {
        when: 'isWording',
        changes: ['sendBackWording'],
      }),
      way(['byRatifier', 'neverSentBack', 'reasonGiven'], '#case.underway.calibration.discussion', {
        changes: ['sendBackDecision'],
      }),
    ],
    RECUSE: way(['byRatifier'], null, { changes: ['recuseRatifier'] }),
    NAME_RATIFIER: way(['byHr', 'newRatifierFits', 'reasonGiven'], null, {
      changes: ['nameRatifier'],
      clock: 'anew',
      term: { days: 5, limited: true },
    }),
    FORCE: way(['byHr', 'reasonGiven'], toRationale, {
      to: 'calibration.rationale',
      changes: ['forced'],
    }),
    REOPEN: reopeningUntold,
    DEADLINE: [undecided, deadline(null, { clock: 'next', term: { days: 5, limited: true } })],
  },
});
