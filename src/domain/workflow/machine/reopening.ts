import { way } from './way.js';

/** REOPEN, only for a fault of procedure: HR begins, an auditor or ratifier confirms, and the case is decided anew. */
export const reopening = [
  way(['byHr', 'reasonGiven'], null, { when: 'beginsReopening', changes: ['beginReopening'] }),
  way(['bySupervisor', 'byAnotherForReopening', 'reasonGiven'], '#case.underway.calibration.scheduled', {
    changes: ['reopen'],
  }),
];
