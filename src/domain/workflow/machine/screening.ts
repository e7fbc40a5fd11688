import { caseSetup } from './setup.js';
import { deadline, retimes, waits, way } from './way.js';

const toSelf = '#case.underway.review.main.self';
const toManager = '#case.underway.review.main.manager';

export const screening = caseSetup.createStateConfig({
  entry: waits({ days: 5 }),
  on: {
    ...retimes({ days: 5 }),
    ACCEPT_PACKET: way(['byHr', 'packetReady'], '#case.underway.calibration', { changes: ['seal'] }),
    RETURN: [
      way(['byHr', 'returnsLeft', 'reasonGiven'], toSelf, { to: 'review.self', changes: ['returned'] }),
      way(['byHr', 'returnsLeft', 'reasonGiven'], toManager, { to: 'review.manager', changes: ['returned'] }),
    ],
    FORCE: [
      way(['byHr', 'reasonGiven'], toSelf, { to: 'review.self', changes: ['reopenReviews', 'forced'] }),
      way(['byHr', 'reasonGiven'], toManager, { to: 'review.manager', changes: ['reopenReviews', 'forced'] }),
    ],
    DEADLINE: [
      deadline(null, { when: 'inFirstStage', clock: 'next', term: { days: 5 } }),
      way(['byClock', 'deadlinePassed', 'packetReady'], '#case.underway.calibration', { changes: ['seal'] }),
    ],
  },
});
