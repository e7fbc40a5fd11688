import { reopeningOfTold, reopeningUntold } from './reopening.js';
import { caseSetup } from './setup.js';
import { deadline, retimes, waits, way } from './way.js';

const release = ['byHr', 'releaseDay', 'rationaleIsConfirmed'] as const;

export const decided = caseSetup.createStateConfig({
  entry: waits({ until: 'release' }),
  on: {
    ...retimes({ until: 'release' }),
    RELEASE: [
      way(release, '#case.notice', { when: 'asksNotice', changes: ['release'] }),
      way(release, '#case.released', { changes: ['release'] }),
    ],
    REOPEN: reopeningUntold,
    DEADLINE: [
      deadline('#case.notice', { when: 'asksNoticeOnReleaseDay', changes: ['release'] }),
      deadline('#case.released', { when: 'isReleaseDay', changes: ['release'] }),
      deadline(null, { clock: 'anew', term: { until: 'release' } }),
    ],
  },
});

/** Once told, by the notice or by the release itself, the candidate says that the decision was read. */
const acknowledges = way(['byCandidate', 'notAcknowledged'], null, { changes: ['acknowledge'] });

/** After the release people leave, the case closes, the outcome stays. */
const leaves = way(['byHrOrClock'], '#case.closed', { when: 'candidateLeavesDecided', end: 'left-company' });

export const notice = caseSetup.createStateConfig({
  entry: waits({ days: 5 }),
  on: {
    ...retimes({ days: 5 }),
    ACKNOWLEDGE: acknowledges,
    OBJECT: way(['byAnyone', 'reasonGiven'], null, { changes: ['object'] }),
    REOPEN: reopeningOfTold,
    LEAVE: leaves,
    DEADLINE: deadline('#case.released'),
  },
});

const implement = ['byHr', 'isPromoted', 'notImplemented'] as const;

export const released = caseSetup.createStateConfig({
  entry: waits({ until: 'windows' }),
  on: {
    ...retimes({ until: 'next-window' }),
    ACKNOWLEDGE: acknowledges,
    APPEAL: way(['byCandidate', 'mayAppeal', 'reasonGiven'], '#case.appeal', { changes: ['appeal'] }),
    IMPLEMENT: [
      way(implement, '#case.closed', { when: 'isAppealWindowOver', changes: ['implement'], end: 'done' }),
      way(implement, null, { changes: ['implement'], clock: 'anew', term: { until: 'next-window' } }),
    ],
    LEAVE: leaves,
    DEADLINE: [
      deadline('#case.closed', { when: 'takesEffectAndIsDone', changes: ['implement'], end: 'done' }),
      deadline(null, {
        when: 'takesEffect',
        changes: ['implement'],
        clock: 'anew',
        term: { until: 'next-window' },
      }),
      deadline('#case.closed', { when: 'isDone', end: 'done' }),
      deadline(null, { clock: 'anew', term: { until: 'next-window' } }),
    ],
  },
});
