import type { ChangeName } from '../changes.js';
import { way } from './way.js';

/** REOPEN, only for a fault of procedure: HR begins, an auditor or ratifier confirms, and the case is decided anew. */
function reopening(changes: readonly ChangeName[]) {
  return [
    way(['byHr', 'reasonGiven'], null, { when: 'beginsReopening', changes: ['beginReopening'] }),
    way(['bySupervisor', 'byAnotherForReopening', 'reasonGiven'], '#case.underway.calibration.scheduled', {
      changes,
    }),
  ];
}

/** Of a decision that the candidate was told. */
export const reopeningOfTold = reopening(['reopen']);

/** Of a decision before its release: nobody outside the committee is to see that there was one. */
export const reopeningUntold = reopening(['reopen', 'breakOff']);
