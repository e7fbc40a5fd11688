import {
  afterOwnScore,
  awaitsSecond,
  both,
  firstOf,
  inAppeal,
  inException,
  inRatification,
  managerSubmitted,
  outsideCommittee,
  outsideCommitteeForManager,
  own,
  read,
  released,
  releasedToManager,
  revealed,
  seatReads,
  sealed,
  selfSubmitted,
  sessionClosed,
  stateIn,
  threePeers,
  when,
  write,
} from './conditions.js';
import type { Cell } from './conditions.js';
import type { Relation } from './relation.js';

type Row = Readonly<Partial<Record<Relation, Cell>>>;

/** What a whole row says of those who read the packet by their office. */
const packetReaders: Row = {
  facilitator: when(sealed, 'read'),
  ratifier: when(inRatification, 'read'),
  panel: when(inAppeal, 'read'),
};
const withThePacket: Row = { ...packetReaders, seat: when(seatReads, 'read') };
const afterScores: Row = { ...packetReaders, seat: when(afterOwnScore, 'read') };

const asCandidateReleased: Row = {
  candidate: when(released, 'read'),
  manager: when(releasedToManager, 'read'),
  'line-above': when(releasedToManager, 'read'),
};
const everybody: Row = {
  candidate: read,
  manager: read,
  'line-above': read,
  nominator: read,
  sponsor: read,
  peer: read,
  corroborator: read,
  seat: read,
  facilitator: read,
  panel: read,
  ratifier: read,
  employee: read,
  auditor: read,
};
const published: Row = { ...everybody, hr: write };

const managerReview = {
  manager: when(
    (phase) =>
      !phase.managerSubmitted &&
      phase.managerReviewBy === 'manager' &&
      stateIn('review.self', 'review.manager')(phase),
    'write',
    'read',
  ),
  'line-above': firstOf(
    when(
      (phase) =>
        !phase.managerSubmitted && phase.managerReviewBy === 'line-above' && stateIn('review.manager')(phase),
      'write',
    ),
    when(managerSubmitted, 'read'),
  ),
} satisfies Row;
/** Readiness and flags are computed while the review is written: whoever may write the review reads them. */
const computedForManager: Row = {
  manager: read,
  'line-above': (phase) => (managerReview['line-above'](phase) === 'none' ? 'none' : 'read'),
};
const reviewOfManager: Row = {
  candidate: when(released, 'read'),
  ...afterScores,
  hr: when(managerSubmitted, 'read'),
  auditor: when(managerSubmitted, 'read'),
};

const workOfCandidate: Row = {
  candidate: when(
    (phase) => !phase.selfSubmitted && !phase.sealed && stateIn('nomination.', 'review.self')(phase),
    'write',
    'read',
  ),
  manager: when(selfSubmitted, 'read'),
  'line-above': when(selfSubmitted, 'read'),
  ...withThePacket,
  hr: when(selfSubmitted, 'read'),
  auditor: when(selfSubmitted, 'read'),
};

const insideTheCommittee: Row = {
  seat: when(seatReads, 'read'),
  facilitator: when(sealed, 'read'),
  hr: read,
  auditor: read,
};
const afterTheBallot: Row = {
  seat: when((phase) => phase.outcomeSet && !phase.sessionReleased, 'read'),
  ratifier: when(inRatification, 'read'),
  panel: when(inAppeal, 'read'),
  hr: when(sessionClosed, 'read'),
  auditor: when(sessionClosed, 'read'),
};
const ownThenReleased = (cell: Cell): Cell =>
  firstOf(
    when(
      both(own, (phase) => phase.addendaOpen),
      'write',
    ),
    when(own, 'read'),
    cell,
  );
const oneStateWhileSealed = when(outsideCommittee, 'read', 'aggregate');
const oneStateWhileSealedForManager = when(outsideCommitteeForManager, 'read', 'aggregate');
const linesPast = when((phase) => phase.beforeSealing || (phase.sealed && outsideCommittee(phase)), 'read');
const linesPastForManager = when(
  (phase) => phase.beforeSealing || (phase.sealed && outsideCommitteeForManager(phase)),
  'read',
);
const stateOfOutsiders: Row = {
  candidate: oneStateWhileSealed,
  manager: oneStateWhileSealedForManager,
  'line-above': oneStateWhileSealedForManager,
  nominator: oneStateWhileSealed,
  sponsor: oneStateWhileSealed,
  peer: oneStateWhileSealed,
};

/**
 * Who may do what with which object (design, section 6): `object → relation or role → cell`. What is not in it is `none`.
 * Pages, API, search, exports, mail and PDFs ask it through `access`, which puts relation before role and keeps what is not
 * handed in to its author.
 */
export const visibilityTable = {
  framework: published,
  rules: published,
  calendar: published,

  eligibility: {
    candidate: read,
    manager: read,
    'line-above': read,
    ...withThePacket,
    'second-person': when(inException, 'read'),
    hr: read,
    auditor: read,
  },
  thesis: {
    candidate: read,
    manager: read,
    'line-above': read,
    nominator: when((phase) => !phase.thesisSubmitted && phase.state === 'nomination.draft', 'write', 'read'),
    sponsor: read,
    ...withThePacket,
    'second-person': when(inException, 'read'),
    hr: read,
    auditor: read,
  },
  'self-review': workOfCandidate,
  evidence: { ...workOfCandidate, corroborator: when((phase) => phase.corroborationOpen, 'read') },
  'manager-review': { ...reviewOfManager, ...managerReview },
  readiness: { ...reviewOfManager, ...computedForManager },
  flags: { ...reviewOfManager, ...computedForManager },
  /** The words without names; names are an object of their own. */
  'peer-text': {
    candidate: when(both(released, threePeers), 'aggregate'),
    manager: when(
      both(threePeers, (phase) => phase.ownReviewSubmitted),
      'read',
    ),
    'line-above': when(both(threePeers, managerSubmitted), 'read'),
    peer: firstOf(
      when(
        both(own, stateIn('review.'), (phase) => !phase.ownReviewSubmitted && !phase.sealed),
        'write',
      ),
      when(own, 'read'),
    ),
    seat: when(both(seatReads, threePeers), 'read'),
    facilitator: when(both(sealed, threePeers), 'read'),
    ratifier: when(both(inRatification, threePeers), 'read'),
    panel: when(both(inAppeal, threePeers), 'read'),
    hr: when(threePeers, 'read'),
    auditor: when(threePeers, 'read'),
  },
  'peer-names': { hr: read, auditor: read },
  addendum: {
    candidate: ownThenReleased(when(released, 'read')),
    manager: ownThenReleased(when(releasedToManager, 'read')),
    'line-above': when(releasedToManager, 'read'),
    ...withThePacket,
    hr: read,
    auditor: read,
  },
  /** All the committee reads before its own scores; each part also asks its own object. */
  packet: {
    ...withThePacket,
    hr: when((phase) => phase.sealed || phase.state === 'screening', 'read'),
    auditor: when((phase) => phase.sealed || phase.state === 'screening', 'read'),
  },
  /** The part of the packet that comes after own scores. */
  'packet-after-scores': {
    ...afterScores,
    hr: when((phase) => phase.sealed || phase.state === 'screening', 'read'),
    auditor: when((phase) => phase.sealed || phase.state === 'screening', 'read'),
  },

  roster: {
    candidate: when((phase) => phase.rosterPublished, 'read'),
    seat: when(seatReads, 'read'),
    facilitator: when(sealed, 'read'),
    hr: write,
    auditor: read,
  },
  challenge: { candidate: when(own, 'read'), hr: read, auditor: read },
  /** Who stepped aside, never why. The facilitator has to know who leaves the room. */
  recusals: {
    seat: when(both(own, seatReads), 'read'),
    facilitator: when(sealed, 'read'),
    hr: read,
    auditor: read,
  },
  /** Who has handed in; members get the count alone. */
  'hand-ins': { seat: when(seatReads, 'aggregate'), facilitator: when(sealed, 'read'), hr: read },
  scores: {
    seat: firstOf(
      when(
        both(own, stateIn('calibration.scoring'), (phase) => !phase.ownSheetHandedIn),
        'write',
      ),
      when(both(own, stateIn('calibration.discussion'), revealed), 'write'),
      when(
        both(seatReads, (phase) => phase.own || phase.revealed),
        'read',
      ),
    ),
    facilitator: when(revealed, 'read'),
    ratifier: when(inRatification, 'read'),
    hr: when(revealed, 'read'),
    auditor: when(revealed, 'read'),
  },
  ballots: {
    seat: firstOf(
      when(both(own, stateIn('calibration.ballot')), 'write'),
      when(both(own, seatReads), 'read'),
    ),
    auditor: when(sessionClosed, 'read'),
  },
  tally: { ...afterTheBallot, facilitator: when((phase) => phase.ballotClosed, 'read') },
  outcome: { ...asCandidateReleased, ...afterTheBallot },
  rationale: {
    ...asCandidateReleased,
    ...afterTheBallot,
    seat: firstOf(
      when((phase) => phase.chair && phase.state === 'calibration.rationale', 'write'),
      when((phase) => phase.outcomeSet && !phase.sessionReleased, 'read'),
    ),
  },
  'decision-report': {
    ...asCandidateReleased,
    ...afterTheBallot,
    ratifier: () => 'none',
    panel: () => 'none',
  },
  'decision-letter': {
    ...asCandidateReleased,
    ...afterTheBallot,
    ratifier: () => 'none',
    panel: () => 'none',
  },
  'appeal-statement': {
    candidate: when((phase) => phase.draft, 'write', 'read'),
    panel: when(inAppeal, 'read'),
    hr: read,
    auditor: read,
  },
  objection: { hr: read, auditor: read },
  /** Notes for oneself, deleted when the session closes. */
  notes: {
    seat: when(
      both(own, seatReads, (phase) => !phase.sessionClosed),
      'write',
    ),
  },

  /** Lines of the access log: the reader's own office comes out as *the committee*, peers never. */
  'who-read': {
    candidate: (phase) => {
      if (phase.readBy === 'peer') return 'none';
      if (phase.readBy === 'committee') return phase.released ? 'aggregate' : 'none';
      return phase.beforeSealing || phase.released ? 'read' : 'none';
    },
    hr: read,
    auditor: read,
  },
  'case-state': {
    ...stateOfOutsiders,
    ...insideTheCommittee,
    ratifier: when(inRatification, 'read'),
    panel: when(inAppeal, 'read'),
    'second-person': when(awaitsSecond, 'read'),
  },
  /** Each line also asks for its own object: see history-lines. */
  history: {
    candidate: linesPast,
    manager: linesPastForManager,
    'line-above': linesPastForManager,
    nominator: linesPast,
    sponsor: linesPast,
    peer: linesPast,
    ...insideTheCommittee,
    'second-person': when(awaitsSecond, 'read'),
  },
  /** That somebody began or confirmed to decide anew. */
  reopening: { ...insideTheCommittee, 'second-person': when(awaitsSecond, 'read') },
  /** Steps of the committee phase that belong to no other object: agenda, sittings, holds. */
  'committee-steps': insideTheCommittee,

  /** What somebody means to learn is theirs alone, from HR as well, until they open it to their manager. */
  'development-plan': {
    employee: when(own, 'write'),
    manager: when((phase) => phase.planShared, 'read'),
  },
  cycle: { hr: write, auditor: read },
  'cycle-summary': { hr: read, auditor: read },
  person: { hr: write, auditor: read },
} satisfies Record<string, Row>;

/** The objects that the table knows; a route names those that it shows. */
export type VisibleObject = keyof typeof visibilityTable;

export const visibleObjects = Object.keys(visibilityTable) as readonly VisibleObject[];

/** What exists before, beside and after every case. */
export const objectsOfNoCase: ReadonlySet<VisibleObject> = new Set<VisibleObject>([
  'framework',
  'rules',
  'calendar',
  'cycle',
  'cycle-summary',
  'person',
  'development-plan',
]);

/** The cell of one relation, without precedence among relations. */
export function cellOf(object: VisibleObject, relation: Relation): Cell | null {
  const row: Row = visibilityTable[object];
  return row[relation] ?? null;
}
