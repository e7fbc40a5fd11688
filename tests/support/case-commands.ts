import type { BallotChoice, CaseEvent } from '../../src/domain/workflow/case-event.js';
import type { CaseContext } from '../../src/domain/workflow/case-context.js';
import { clockActor } from '../../src/domain/workflow/actor.js';
import type { CaseFacts } from '../../src/domain/workflow/case-facts.js';
import type { CaseCommand } from '../../src/domain/workflow/policy.js';
import { chairsOf } from '../../src/domain/calibration/chair.js';
import { because, rationale, sheet } from './case-walks.js';
import { actorForTests } from './workflow-facts.js';

interface Sent {
  readonly who: readonly string[];
  readonly event: CaseEvent;
  readonly facts?: Partial<CaseFacts>;
}

function session(facts: CaseFacts, state: 'planned' | 'scoring' | 'meeting'): Partial<CaseFacts> {
  return { session: facts.session && { ...facts.session, state } };
}

function voted(facts: CaseFacts, choices: readonly BallotChoice[]): Partial<CaseFacts> {
  const seats = facts.seats.map((seat, index) => ({ ...seat, ballot: choices[index] ?? null }));
  return { seats };
}

function handedIn(facts: CaseFacts): Partial<CaseFacts> {
  return {
    seats: facts.seats.map((seat) => ({ ...seat, sheetHandedIn: true, scores: sheet(facts).scores })),
  };
}

/** Well-formed events of every type, each with people who may send it and the world in which it makes sense. */
export function wellFormed(facts: CaseFacts): readonly Sent[] {
  const reason = because;
  const hr = ['hr-1', 'hr-2'];
  const members = facts.seats.slice(0, 1).map((seat) => seat.personId);
  const chairs = chairsOf(facts.seats).map((seat) => seat.personId);
  const forced = [
    'lapsed',
    'nomination.exception',
    'review.self',
    'review.manager',
    'screening',
    'calibration.scheduled',
    'calibration.rationale',
  ] as const;
  const split: readonly BallotChoice[] = ['promote', 'promote', 'decline', 'decline', 'abstain'];
  const moved = {
    nominationsEndOn: '2026-03-20',
    calibrationEndOn: '2026-05-22',
    releaseOn: '2026-06-05',
    effectiveOn: '2026-07-08',
    endsOn: '2026-07-07',
  };
  const unfollowed = { event: 'TRANSFER_MANAGER', personId: 'new-manager', code: 'only-hr' } as const;
  const whole = (choice: BallotChoice) => facts.seats.map(() => choice);
  return [
    { who: [facts.people.nominatorId], event: { type: 'SUBMIT' } },
    { who: [facts.people.nominatorId], event: { type: 'DISCARD' } },
    { who: ['candidate'], event: { type: 'ACCEPT' } },
    { who: ['candidate', 'manager', 'line-above', 'hr-1'], event: { type: 'REFUSE', reason } },
    { who: ['manager', 'line-above'], event: { type: 'SPONSOR' } },
    { who: ['candidate'], event: { type: 'ESCALATE' } },
    { who: hr, event: { type: 'GRANT', reason } },
    { who: ['manager'], event: { type: 'NAME_PEERS', personIds: ['peer-1', 'peer-2', 'peer-3'] } },
    ...['peer-1', 'peer-2', 'peer-3'].map((peer, index) => ({
      who: [peer],
      event: { type: 'PEER_REPLY' } as const,
      facts: {
        people: { ...facts.people, peerIds: ['peer-1', 'peer-2', 'peer-3'] },
        peersReplied: ['peer-1', 'peer-2'].slice(0, index),
      },
    })),
    { who: ['candidate'], event: { type: 'SUBMIT_SELF_REVIEW' } },
    { who: ['manager'], event: { type: 'SUBMIT_MANAGER_REVIEW', endorsed: false, reason } },
    { who: ['manager', 'hr-1'], event: { type: 'RETURN', to: 'review.self', reason } },
    { who: ['hr-1'], event: { type: 'RETURN', to: 'review.manager', reason } },
    { who: ['hr-1'], event: { type: 'CONTINUE_WITHOUT', reason } },
    { who: ['hr-1'], event: { type: 'ACCEPT_PACKET' } },
    {
      who: ['hr-1'],
      event: { type: 'ASSIGN_SESSION', sessionId: facts.session?.sessionId ?? '' },
      facts: session(facts, 'planned'),
    },
    { who: ['facilitator'], event: { type: 'OPEN_SCORING' }, facts: session(facts, 'scoring') },
    {
      who: ['candidate'],
      event: { type: 'ADD_ADDENDUM', addendumId: 'addendum-1' },
      facts: { session: facts.session && { ...facts.session, addendaUntil: '2027-12-31' } },
    },
    {
      who: ['candidate'],
      event: { type: 'CHALLENGE_MEMBER', seatId: facts.seats[0]?.seatId ?? '', reason },
      facts: { session: facts.session && { ...facts.session, addendaUntil: '2027-12-31' } },
    },
    {
      who: ['hr-1'],
      event: { type: 'DECIDE_CHALLENGE', seatId: 'seat-3', accepted: true, reason },
      facts: { challenges: [{ seatId: 'seat-3', decided: false }] },
    },
    { who: members, event: sheet(facts) },
    { who: ['facilitator'], event: { type: 'REVEAL' }, facts: handedIn(facts) },
    {
      who: members,
      event: { type: 'REVISE_SCORE', dimension: facts.dimensions[0] ?? '', value: 3, reason },
      facts: handedIn(facts),
    },
    { who: chairs.slice(0, 1), event: { type: 'OPEN_BALLOT' }, facts: session(facts, 'meeting') },
    { who: members, event: { type: 'CAST_BALLOT', choice: 'promote', againstOwnScore: true } },
    ...[whole('promote'), whole('decline'), split].map((choices) => ({
      who: chairs.slice(0, 1),
      event: { type: 'CLOSE_BALLOT' } as const,
      facts: voted(facts, choices),
    })),
    { who: ['facilitator'], event: { type: 'RESCHEDULE', cause: 'time', reason } },
    { who: ['facilitator'], event: { type: 'RESCHEDULE', cause: 'quorum', reason } },
    { who: [...members, 'ratifier-1'], event: { type: 'RECUSE' } },
    { who: ['hr-1'], event: { type: 'RECUSE_MEMBER', seatId: facts.seats[0]?.seatId ?? '', reason } },
    { who: chairs, event: rationale(facts) },
    { who: ['ratifier-1', 'ratifier-2'], event: { type: 'RATIFY' } },
    { who: ['ratifier-1', 'ratifier-2'], event: { type: 'SEND_BACK', about: 'wording', reason } },
    { who: ['ratifier-1', 'ratifier-2'], event: { type: 'SEND_BACK', about: 'decision', reason } },
    { who: ['hr-1'], event: { type: 'NAME_RATIFIER', personId: 'ratifier-2', reason } },
    { who: ['hr-1'], event: { type: 'RELEASE' } },
    { who: ['hr-2'], event: { type: 'OBJECT', reason } },
    { who: ['hr-1', 'auditor-1'], event: { type: 'REOPEN', reason } },
    { who: ['candidate'], event: { type: 'ACKNOWLEDGE' } },
    { who: ['hr-1'], event: { type: 'IMPLEMENT' } },
    { who: ['candidate'], event: { type: 'APPEAL', ground: 'procedure', reason } },
    { who: ['hr-1'], event: { type: 'ADMIT_APPEAL' } },
    { who: ['hr-1'], event: { type: 'REFUSE_APPEAL', reason } },
    { who: facts.panelIds.slice(0, 2), event: { type: 'DISMISS_APPEAL', reason } },
    { who: facts.panelIds.slice(0, 2), event: { type: 'REMAND', reason } },
    { who: facts.panelIds.slice(0, 2), event: { type: 'OVERTURN', reason } },
    { who: ['candidate', 'hr-1', 'auditor-1'], event: { type: 'WITHDRAW', reason } },
    { who: ['hr-1'], event: { type: 'HOLD', reviewOn: '2026-12-31', reason } },
    { who: ['hr-1'], event: { type: 'RESUME' } },
    ...forced.map((to) => ({ who: ['hr-1'], event: { type: 'FORCE', to, reason } as const })),
    { who: ['hr-1'], event: { type: 'TRANSFER_MANAGER', personId: 'new-manager', reason } },
    { who: ['hr-1'], event: { type: 'LEAVE', personId: 'candidate' } },
    { who: ['hr-1'], event: { type: 'LEAVE', personId: facts.seats[0]?.personId ?? '' } },
    { who: ['hr-1'], event: { type: 'CANCEL', reason }, facts: { cycleState: 'cancelled' } },
    {
      who: ['clock'],
      event: { type: 'RETIME', amendment: 1, former: facts.calendar },
      facts: { calendar: { ...facts.calendar, ...moved } },
    },
    { who: ['clock'], event: { type: 'NOTE_UNFOLLOWED', unfollowed } },
    { who: ['clock'], event: { type: 'DEADLINE' } },
  ];
}

/** Those events as the machine takes them, at a moment that suits them: DEADLINE just after the deadline. */
export function commandsFor(context: CaseContext, facts: CaseFacts): readonly CaseCommand[] {
  const due = Date.parse(context.dueAt ?? '2027-01-01T00:00:00.000Z');
  return wellFormed(facts).flatMap(({ who, event, facts: changes = {} }) => {
    const world = { ...facts, ...changes };
    const now = new Date(due + (event.type === 'DEADLINE' ? 1 : -1)).toISOString();
    return who.map((name) => ({
      ...event,
      facts: world,
      now,
      actor: name === 'clock' ? clockActor : actorForTests(name, world),
    }));
  });
}
