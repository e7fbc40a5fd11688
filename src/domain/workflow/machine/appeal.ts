import { caseSetup } from './setup.js';
import { deadline, retimes, waits, way } from './way.js';

const votes = ['byPanel', 'reasonGiven'] as const;
const anew = '#case.underway.calibration.scheduled';

/** HR admits an appeal by its ground; three people hear it, and two votes alike decide. */
export const appeal = caseSetup.createStateConfig({
  initial: 'admission',
  on: {
    LEAVE: way(['byHrOrClock'], '#case.closed', { when: 'candidateLeavesDecided', end: 'left-company' }),
  },
  states: {
    admission: {
      entry: waits({ days: 5 }),
      on: {
        ...retimes({ days: 5 }),
        ADMIT_APPEAL: way(['byHr'], 'hearing', { changes: ['admitAppeal'] }),
        REFUSE_APPEAL: way(['byHr', 'reasonGiven'], '#case.released', { changes: ['endAppeal'] }),
        DEADLINE: deadline('hearing', { changes: ['admitAppeal'] }),
      },
    },
    hearing: {
      entry: waits({ days: 10 }),
      on: {
        ...retimes({ days: 10 }),
        DISMISS_APPEAL: [
          way(votes, '#case.released', { when: 'isSecondDismissal', changes: ['voteDismiss', 'endAppeal'] }),
          way(votes, null, { changes: ['voteDismiss'] }),
        ],
        REMAND: [
          way(votes, anew, { when: 'isSecondRemand', changes: ['voteRemand', 'remand'] }),
          way(votes, null, { changes: ['voteRemand'] }),
        ],
        OVERTURN: [
          way(votes, '#case.released', { when: 'isSecondOverturn', changes: ['voteOverturn', 'overturn'] }),
          way(votes, null, { changes: ['voteOverturn'] }),
        ],
        DEADLINE: [
          deadline(anew, { when: 'isFirstRemand', changes: ['remand'] }),
          deadline('#case.released', { changes: ['endAppeal'] }),
        ],
      },
    },
  },
});
