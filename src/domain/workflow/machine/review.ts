import { caseSetup } from './setup.js';
import { deadline, retimes, waits, way } from './way.js';

const self = caseSetup.createStateConfig({
  entry: waits({ days: 10 }),
  on: {
    ...retimes({ days: 10 }),
    SUBMIT_SELF_REVIEW: way(['byCandidate', 'selfReviewComplete'], 'manager', { changes: ['selfSubmitted'] }),
    FORCE: way(['byHr', 'reasonGiven'], 'manager', {
      to: 'review.manager',
      changes: ['selfMissing', 'forced'],
    }),
    DEADLINE: [
      deadline(null, { when: 'inFirstStage', clock: 'next', term: { days: 5 } }),
      deadline('manager', { changes: ['selfMissing'] }),
    ],
  },
});

const writes = [
  'byManagerOrStandIn',
  'managerReviewComplete',
  'reasonUnlessEndorsed',
  'packetReadyIfSealing',
] as const;

const manager = caseSetup.createStateConfig({
  entry: waits({ days: 10 }),
  on: {
    ...retimes({ days: 10 }),
    SUBMIT_MANAGER_REVIEW: way(writes, 'submitted', { changes: ['managerSubmitted'] }),
    RETURN: way(['byManagerOrStandIn', 'returnsLeft', 'reasonGiven'], 'self', {
      to: 'review.self',
      changes: ['returned'],
    }),
    CONTINUE_WITHOUT: way(['byHr', 'managerTimePassed', 'packetReadyIfSealing', 'reasonGiven'], 'submitted', {
      changes: ['managerMissing'],
    }),
    FORCE: [
      way(['byHr', 'reasonGiven'], 'self', { to: 'review.self', changes: ['reopenReviews', 'forced'] }),
      way(['byHr', 'packetReadyIfSealing', 'reasonGiven'], 'submitted', {
        to: 'screening',
        changes: ['managerMissing', 'settlePeers', 'forced'],
      }),
    ],
    TRANSFER_MANAGER: way(['byHr', 'newManagerFits', 'reasonGiven'], null, {
      changes: ['transferManager'],
      clock: 'anew',
      term: { days: 10 },
    }),
    DEADLINE: [
      deadline(null, { when: 'inFirstStage', clock: 'next', term: { days: 5 } }),
      deadline(null, { when: 'inSecondStage', clock: 'next', term: { days: 5 } }),
      way(['byClock', 'deadlinePassed', 'packetReadyIfSealing'], 'submitted', {
        changes: ['managerMissing'],
      }),
    ],
  },
});

/** The manager is done, peers are not: the case waits for them until they are past due. */
const submitted = caseSetup.createStateConfig({
  entry: waits({ until: 'peers' }),
  on: {
    ...retimes({ until: 'peers' }),
    FORCE: way(['byHr', 'packetReadyIfSealing', 'reasonGiven'], null, {
      to: 'screening',
      changes: ['settlePeers', 'forced'],
    }),
    DEADLINE: way(['byClock', 'deadlinePassed', 'packetReadyIfSealing'], null, { changes: ['settlePeers'] }),
  },
});

const peers = caseSetup.createStateConfig({
  initial: 'collecting',
  states: {
    collecting: {
      entry: { type: 'startPeersClock' },
      always: { guard: { type: 'finds', params: { route: 'arePeersSettled' } }, target: 'complete' },
      on: {
        NAME_PEERS: way(['byManager', 'peersAsked', 'peersNotNamed', 'peersFit'], null),
        PEER_REPLY: way(['byPeer', 'notReplied', 'packetReadyIfSealing'], null, { changes: ['peerReplied'] }),
      },
    },
    complete: {},
  },
});

/** Self-review, then the manager's; peers reply beside them. Over when the manager is done and peers are in or past due. */
export const review = caseSetup.createStateConfig({
  type: 'parallel',
  always: [
    {
      guard: { type: 'finds', params: { route: 'isReviewOverUnscreened' } },
      target: '#case.underway.calibration',
      actions: [{ type: 'also', params: { changes: ['seal'] } }],
    },
    { guard: { type: 'finds', params: { route: 'isReviewOver' } }, target: '#case.underway.screening' },
  ],
  states: {
    main: { initial: 'self', states: { self, manager, submitted } },
    peers,
  },
});
