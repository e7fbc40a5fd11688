import { describe, expect, test } from '@jest/globals';
import { phase } from '../../../src/domain/visibility/phase.js';
import type { Phase } from '../../../src/domain/visibility/phase.js';
import {
  accessRoles,
  personalRelations,
  procedureRelations,
} from '../../../src/domain/visibility/relation.js';
import type { Relation } from '../../../src/domain/visibility/relation.js';
import { access, historyLineAccess } from '../../../src/domain/visibility/viewer-access.js';
import { visibleObjects } from '../../../src/domain/visibility/visibility-table.js';
import type { VisibleObject } from '../../../src/domain/visibility/visibility-table.js';
import { expectedTable } from './expected-table.js';
import { moments } from './moments.js';

const relations: readonly Relation[] = [...personalRelations, ...procedureRelations, ...accessRoles];
const letters = { write: 'w', read: 'r', aggregate: 'a', none: '·' };
const as = (...own: Relation[]) => ({ own, delegated: [] });
const lettersOf = (object: VisibleObject, relation: Relation): string =>
  moments.map((moment) => letters[access(object, as(relation), moment)]).join('');

function expectedCells(): Map<string, string> {
  const cells = new Map<string, string>();
  let object = '';
  for (const line of expectedTable.trim().split('\n')) {
    const [first = '', second = ''] = line.trim().split(/\s+/);
    if (!line.startsWith(' ')) object = first;
    else cells.set(`${object} ${first}`, second);
  }
  return cells;
}

describe('the visibility table', () => {
  const expected = expectedCells();
  const nothing = '·'.repeat(moments.length);

  test.each(visibleObjects)('gives every relation and role what the design says of %s', (object) => {
    for (const relation of relations) {
      const cell = expected.get(`${object} ${relation}`) ?? nothing;
      expect(`${relation} ${lettersOf(object, relation)}`).toBe(`${relation} ${cell}`);
    }
  });

  test('the design names no object that the table lacks', () => {
    const named = new Set([...expected.keys()].map((key) => key.split(' ')[0]));
    expect([...named].filter((object) => !visibleObjects.some((known) => known === object))).toEqual([]);
  });
});

interface OwnCase {
  readonly says: string;
  readonly object: VisibleObject;
  readonly relation: Relation;
  readonly phase: Partial<Phase>;
  readonly gives: 'write' | 'read' | 'aggregate' | 'none';
}
const scoring: Partial<Phase> = { thesisSubmitted: true, sealed: true, state: 'calibration.scoring' };
const discussion: Partial<Phase> = { ...scoring, state: 'calibration.discussion', revealed: true };
const ballot: Partial<Phase> = { ...discussion, state: 'calibration.ballot' };
const reviewing: Partial<Phase> = { thesisSubmitted: true, state: 'review.manager', selfSubmitted: true };
const row = (
  says: string,
  object: VisibleObject,
  relation: Relation,
  facts: Partial<Phase>,
  gives: OwnCase['gives'],
): OwnCase => ({ says, object, relation, phase: facts, gives });

const exception: Partial<Phase> = { thesisSubmitted: true, state: 'nomination.exception' };
const noticed: Partial<Phase> = { ...ballot, outcomeSet: true, released: true, state: 'notice' };

const ownCases: readonly OwnCase[] = [
  row('a second person reads what an exception is for', 'thesis', 'second-person', exception, 'read'),
  row('a second person reads why the rules say no', 'eligibility', 'second-person', exception, 'read'),
  row('a second person follows an exception', 'history', 'second-person', exception, 'read'),
  row('a second person knows the state of an exception', 'case-state', 'second-person', exception, 'read'),
  row('a second person reads no evidence', 'evidence', 'second-person', exception, 'none'),
  row('a reopening of a notice can be judged', 'reopening', 'second-person', noticed, 'read'),
  row('a reopening shows no outcome', 'outcome', 'second-person', noticed, 'none'),
  row(
    'a withdrawal can be judged while the case is on hold',
    'history',
    'second-person',
    { ...scoring, state: 'onHold' },
    'read',
  ),
  row(
    'nothing is left to judge at the end',
    'case-state',
    'second-person',
    { ...scoring, state: 'withdrawn' },
    'none',
  ),
  row('everybody writes their own development plan', 'development-plan', 'employee', { own: true }, 'write'),
  row("nobody reads another's plan", 'development-plan', 'employee', { planShared: true }, 'none'),
  row(
    'a manager reads a plan that was opened to them',
    'development-plan',
    'manager',
    { planShared: true },
    'read',
  ),
  row('a manager reads no plan of the others', 'development-plan', 'manager', {}, 'none'),
  row('HR reads no plan, opened or not', 'development-plan', 'hr', { planShared: true }, 'none'),
  row('an auditor reads no plan, opened or not', 'development-plan', 'auditor', { planShared: true }, 'none'),
  row('a member writes the own sheet', 'scores', 'seat', { ...scoring, own: true }, 'write'),
  row(
    'writing a sheet ends when it is handed in',
    'scores',
    'seat',
    { ...scoring, own: true, ownSheetHandedIn: true },
    'read',
  ),
  row(
    'own scores do not open those of others',
    'scores',
    'seat',
    { ...scoring, ownSheetHandedIn: true },
    'none',
  ),
  row('own scores can be revised in the discussion', 'scores', 'seat', { ...discussion, own: true }, 'write'),
  row('own scores stay readable in the ballot', 'scores', 'seat', { ...ballot, own: true }, 'read'),
  row(
    'the manager review opens with the own sheet',
    'manager-review',
    'seat',
    { ...scoring, ownSheetHandedIn: true },
    'read',
  ),
  row(
    "the packet's second part opens with the own sheet",
    'packet-after-scores',
    'seat',
    { ...scoring, ownSheetHandedIn: true },
    'read',
  ),
  row('a member casts the own ballot', 'ballots', 'seat', { ...ballot, own: true }, 'write'),
  row(
    'the own ballot stays readable',
    'ballots',
    'seat',
    { ...ballot, own: true, state: 'calibration.rationale' },
    'read',
  ),
  row(
    "others' ballots never open to members",
    'ballots',
    'seat',
    { ...ballot, state: 'calibration.rationale', outcomeSet: true, sessionClosed: true },
    'none',
  ),
  row('HR reads no ballots by name', 'ballots', 'hr', { ...ballot, sessionClosed: true }, 'none'),
  row(
    'the facilitator reads no ballots',
    'ballots',
    'facilitator',
    { ...ballot, sessionClosed: true },
    'none',
  ),
  row(
    'the facilitator reads the tally of a first round',
    'tally',
    'facilitator',
    { ...discussion, ballotClosed: true },
    'read',
  ),
  row('members wait for the outcome', 'tally', 'seat', { ...discussion, ballotClosed: true }, 'none'),
  row(
    'the chair writes the rationale',
    'rationale',
    'seat',
    { ...ballot, state: 'calibration.rationale', outcomeSet: true, chair: true },
    'write',
  ),
  row(
    "a rationale in draft is the chair's alone",
    'rationale',
    'seat',
    { ...ballot, state: 'calibration.rationale', outcomeSet: true, draft: true },
    'none',
  ),
  row('the manager writes until handing in', 'manager-review', 'manager', reviewing, 'write'),
  row(
    'after the deadline the line above writes',
    'manager-review',
    'line-above',
    { ...reviewing, managerReviewBy: 'line-above' },
    'write',
  ),
  row(
    'then the manager no longer does',
    'manager-review',
    'manager',
    { ...reviewing, managerReviewBy: 'line-above' },
    'read',
  ),
  row('HR does not read a draft', 'manager-review', 'hr', { ...reviewing, draft: true }, 'none'),
  row('the auditor does not read a draft', 'self-review', 'auditor', { ...reviewing, draft: true }, 'none'),
  row(
    'the author reads the own draft',
    'self-review',
    'candidate',
    { ...reviewing, draft: true, own: true },
    'read',
  ),
  row(
    'a returned self-review can be written again',
    'self-review',
    'candidate',
    { ...reviewing, state: 'review.self', selfSubmitted: false },
    'write',
  ),
  row(
    'a missed self-review can no longer be written',
    'self-review',
    'candidate',
    { ...reviewing, selfSubmitted: false },
    'read',
  ),
  row('a peer writes the own text', 'peer-text', 'peer', { ...reviewing, own: true }, 'write'),
  row(
    'a peer reads the own text once handed in',
    'peer-text',
    'peer',
    { ...reviewing, own: true, ownReviewSubmitted: true },
    'read',
  ),
  row(
    'a peer never reads other peers',
    'peer-text',
    'peer',
    { ...reviewing, peerReplies: 5, ownReviewSubmitted: true },
    'none',
  ),
  row('two peer texts open to nobody', 'peer-text', 'hr', { ...reviewing, peerReplies: 2 }, 'none'),
  row(
    'the manager waits for three peers',
    'peer-text',
    'manager',
    { ...reviewing, peerReplies: 2, ownReviewSubmitted: true },
    'none',
  ),
  row(
    'the manager reads peers after the own review',
    'peer-text',
    'manager',
    { ...reviewing, peerReplies: 3, ownReviewSubmitted: true },
    'read',
  ),
  row(
    'the manager does not read peers before',
    'peer-text',
    'manager',
    { ...reviewing, peerReplies: 3 },
    'none',
  ),
  row(
    'a corroborator reads the item asked about',
    'evidence',
    'corroborator',
    { ...reviewing, corroborationOpen: true },
    'read',
  ),
  row('a corroborator reads nothing once answered', 'evidence', 'corroborator', reviewing, 'none'),
  row(
    'a candidate adds an addendum',
    'addendum',
    'candidate',
    { ...scoring, own: true, addendaOpen: true },
    'write',
  ),
  row('after the date the own addendum is read', 'addendum', 'candidate', { ...scoring, own: true }, 'read'),
  row(
    "the manager's addendum is not the candidate's",
    'addendum',
    'candidate',
    { ...scoring, addendaOpen: true },
    'none',
  ),
  row('a member reads the own recusal form', 'recusals', 'seat', { ...scoring, own: true }, 'read'),
  row('notes are written for oneself', 'notes', 'seat', { ...scoring, own: true }, 'write'),
  row('notes end with the session', 'notes', 'seat', { ...scoring, own: true, sessionClosed: true }, 'none'),
  row('nobody reads the notes of others', 'notes', 'seat', scoring, 'none'),
  row(
    'an appeal is written by the candidate',
    'appeal-statement',
    'candidate',
    { ...scoring, released: true, own: true, draft: true },
    'write',
  ),
  row(
    'reading before sealing shows at once',
    'who-read',
    'candidate',
    { ...scoring, beforeSealing: true },
    'read',
  ),
  row('reading after sealing waits for the release', 'who-read', 'candidate', scoring, 'none'),
  row(
    'the committee shows as one',
    'who-read',
    'candidate',
    { ...scoring, released: true, readBy: 'committee' },
    'aggregate',
  ),
  row(
    'peers never show',
    'who-read',
    'candidate',
    { ...scoring, released: true, readBy: 'peer', beforeSealing: true },
    'none',
  ),
  row(
    'a manager who reads a day before sees the outcome',
    'outcome',
    'manager',
    { ...scoring, releasedToManager: true },
    'read',
  ),
  row('the candidate does not yet', 'outcome', 'candidate', { ...scoring, releasedToManager: true }, 'none'),
  row(
    'a withdrawn case is not with the committee',
    'case-state',
    'candidate',
    { ...scoring, state: 'withdrawn' },
    'read',
  ),
  row(
    'a case on hold stays with the committee',
    'case-state',
    'candidate',
    { ...scoring, state: 'onHold' },
    'aggregate',
  ),
];

describe('what depends on the reader and the single thing', () => {
  test.each(ownCases)('$says', ({ object, relation, phase: facts, gives }) => {
    expect(access(object, as(relation), phase(facts))).toBe(gives);
  });
});

describe('a line of history', () => {
  const sealed = phase({ ...scoring, beforeSealing: true });

  test('of before sealing is read by the candidate', () => {
    expect(
      historyLineAccess('SUBMIT_SELF_REVIEW', as('candidate'), phase({ ...reviewing, beforeSealing: true })),
    ).toBe('read');
  });
  test('that a member handed in is no more than a count to the others', () => {
    expect(historyLineAccess('SUBMIT_SCORES', as('seat'), sealed)).toBe('aggregate');
  });
  test('of a ballot is hidden from HR', () => {
    expect(historyLineAccess('CAST_BALLOT', as('hr'), phase({ ...ballot, sessionClosed: true }))).toBe(
      'none',
    );
  });
  test('of the committee phase stays from the candidate', () => {
    expect(historyLineAccess('RESCHEDULE', as('candidate'), phase({ ...scoring, released: true }))).toBe(
      'none',
    );
  });
  test('of a hold shows before sealing and stays within the committee afterwards', () => {
    const held = phase({ ...reviewing, state: 'onHold', beforeSealing: true });
    expect(historyLineAccess('HOLD', as('candidate'), held)).toBe('read');
    expect(historyLineAccess('HOLD', as('candidate'), phase({ ...scoring, released: true }))).toBe('none');
  });
  test('that tells of a withdrawal after sealing is read by the candidate', () => {
    const withdrawn = phase({ ...scoring, state: 'withdrawn' });
    expect(historyLineAccess('WITHDRAW', as('candidate'), withdrawn)).toBe('read');
  });
  test('names peers to nobody but HR and auditor', () => {
    const past = phase({ ...reviewing, beforeSealing: true, released: true });
    expect(historyLineAccess('PEER_REPLY', as('manager'), past)).toBe('none');
    expect(historyLineAccess('PEER_REPLY', as('hr'), past)).toBe('read');
  });
  test('of a reopening is read by the second person, other steps of the committee are not', () => {
    expect(historyLineAccess('REOPEN', as('second-person'), phase(noticed))).toBe('read');
    expect(historyLineAccess('RESCHEDULE', as('second-person'), phase(noticed))).toBe('none');
    expect(historyLineAccess('CLOSE_BALLOT', as('second-person'), phase(noticed))).toBe('none');
  });
  test('of a reopening stays from the candidate', () => {
    expect(historyLineAccess('REOPEN', as('candidate'), phase(noticed))).toBe('none');
  });
  test('of a type that nobody has placed stays within the committee', () => {
    expect(historyLineAccess('UNHEARD_OF', as('candidate'), sealed)).toBe('none');
    expect(historyLineAccess('UNHEARD_OF', as('auditor'), sealed)).toBe('read');
  });
});
