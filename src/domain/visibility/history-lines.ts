import type { VisibleObject } from './visibility-table.js';

const eventsOf: Readonly<Partial<Record<VisibleObject, readonly string[]>>> = {
  'case-state': [
    'CREATE',
    'SUBMIT',
    'DISCARD',
    'ACCEPT',
    'REFUSE',
    'SPONSOR',
    'ESCALATE',
    'GRANT',
    'SUBMIT_SELF_REVIEW',
    'SUBMIT_MANAGER_REVIEW',
    'CONTINUE_WITHOUT',
    'RETURN',
    'ACCEPT_PACKET',
    'WITHDRAW',
    'LEAVE',
    'CANCEL',
    'TRANSFER_MANAGER',
  ],
  evidence: ['evidence-corroborated'],
  addendum: ['ADD_ADDENDUM'],
  'peer-names': ['NAME_PEERS', 'PEER_REPLY'],
  challenge: ['CHALLENGE_MEMBER', 'DECIDE_CHALLENGE'],
  recusals: ['RECUSE', 'RECUSE_MEMBER'],
  'hand-ins': ['SUBMIT_SCORES'],
  scores: ['REVEAL', 'REVISE_SCORE'],
  ballots: ['CAST_BALLOT'],
  tally: ['CLOSE_BALLOT'],
  rationale: ['CONFIRM_DECISION'],
  outcome: ['RELEASE', 'ACKNOWLEDGE', 'DISMISS_APPEAL', 'REMAND', 'OVERTURN', 'IMPLEMENT'],
  'appeal-statement': ['APPEAL', 'ADMIT_APPEAL', 'REFUSE_APPEAL'],
  objection: ['OBJECT'],
  reopening: ['REOPEN'],
};

const objects = new Map<string, VisibleObject>(
  Object.entries(eventsOf).flatMap(([object, events]) =>
    events.map((event): [string, VisibleObject] => [event, object as VisibleObject]),
  ),
);

/** Steps that happen in every part of a case: what they tell of depends on whether the packet was sealed. */
const anywhere: ReadonlySet<string> = new Set(['HOLD', 'RESUME', 'FORCE', 'DEADLINE', 'RETIME']);

/** The object whose cell decides on a line of history. A type that nobody has placed stays within the committee. */
export function objectOfEvent(eventType: string, beforeSealing: boolean): VisibleObject {
  if (beforeSealing && anywhere.has(eventType)) return 'case-state';
  return objects.get(eventType) ?? 'committee-steps';
}
