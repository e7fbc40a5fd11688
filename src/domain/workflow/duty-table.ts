import { chairOf } from '../calibration/chair.js';
import { ballotsCast, hasQuorum, openSeats } from '../calibration/open-seats.js';
import type { Actor } from './actor.js';
import type { CaseEventType } from './case-event.js';
import type { CaseFacts } from './case-facts.js';
import type { CaseRecord } from './case-record.js';
import { isFinal, type CaseState } from './case-state.js';
import type { Duty, DutyOwner } from './duty.js';
import { isRevealDue } from './reveal.js';
import { isActOfTwo, mayBeSecond } from './second-person.js';
import { stillUnfollowed } from './unfollowed.js';

type Listed = (record: CaseRecord, facts: CaseFacts) => readonly (readonly [CaseEventType, DutyOwner])[];

function people(...ids: readonly (string | null | undefined)[]): DutyOwner {
  return { kind: 'people', personIds: ids.filter((id) => id !== null && id !== undefined) };
}

/** HR in charge; all of HR where nobody is, or the case was escalated. */
function hr({ hrIds }: CaseFacts, escalated = false): DutyOwner {
  return escalated || hrIds.length === 0 ? { kind: 'role', role: 'hr' } : people(...hrIds);
}

function sponsors({ substate }: CaseRecord, facts: CaseFacts): ReturnType<Listed> {
  if (substate === 'refused') return [['ESCALATE', people(facts.people.candidateId)]];
  const asked = substate === 'escalated' ? facts.people.lineAboveId : facts.people.managerId;
  return [['SPONSOR', people(asked)]];
}

function peers({ snapshot }: CaseRecord, facts: CaseFacts): ReturnType<Listed> {
  if (snapshot.context.peersSettled) return [];
  const { peerIds, managerId } = facts.people;
  if (peerIds.length === 0) return [['NAME_PEERS', people(managerId)]];
  const missing = peerIds.filter((id) => !facts.peersReplied.includes(id));
  return missing.length > 0 ? [['PEER_REPLY', people(...missing)]] : [];
}

function managers(record: CaseRecord, facts: CaseFacts): ReturnType<Listed> {
  const { stage } = record.snapshot.context;
  const { managerId, lineAboveId } = facts.people;
  if (record.substate === 'awaitingPeers') return peers(record, facts);
  if (stage >= 2) return [['CONTINUE_WITHOUT', hr(facts)], ...peers(record, facts)];
  const writers = stage === 1 ? people(managerId, lineAboveId) : people(managerId);
  return [['SUBMIT_MANAGER_REVIEW', writers], ...peers(record, facts)];
}

function scheduled(record: CaseRecord, facts: CaseFacts): ReturnType<Listed> {
  const owner = hr(facts, record.snapshot.context.stage > 0);
  const challenges = facts.challenges.some((challenge) => !challenge.decided);
  const decide: ReturnType<Listed> = challenges ? [['DECIDE_CHALLENGE', owner]] : [];
  if (record.sessionId === null || facts.session?.state === 'closed')
    return [['ASSIGN_SESSION', owner], ...decide];
  return [['OPEN_SCORING', people(facts.session?.facilitatorId)], ...decide];
}

function scoring(record: CaseRecord, facts: CaseFacts): ReturnType<Listed> {
  const { context } = record.snapshot;
  const facilitator = people(facts.session?.facilitatorId);
  if (isRevealDue(context, facts)) return [['REVEAL', facilitator]];
  if (context.stage > 0) return [['RESCHEDULE', facilitator]];
  const missing = openSeats(facts.seats).filter((seat) => !seat.sheetHandedIn);
  return [['SUBMIT_SCORES', people(...missing.map((seat) => seat.personId))]];
}

function ballot(_: CaseRecord, facts: CaseFacts): ReturnType<Listed> {
  const missing = openSeats(facts.seats).filter((seat) => seat.ballot === null);
  const cast: ReturnType<Listed> =
    missing.length > 0 ? [['CAST_BALLOT', people(...missing.map((seat) => seat.personId))]] : [];
  const ready = hasQuorum(ballotsCast(facts.seats), facts.seats);
  return ready ? [...cast, ['CLOSE_BALLOT', people(chairOf(facts.seats)?.personId)]] : cast;
}

function ratifiers({ snapshot: { context } }: CaseRecord, facts: CaseFacts): ReturnType<Listed> {
  if (context.ratifierId !== null && context.stage === 0) return [['RATIFY', people(context.ratifierId)]];
  const free = facts.ratifierIds.filter((id) => !context.recusedRatifierIds.includes(id));
  if (context.stage > 0 || free.length === 0) return [['NAME_RATIFIER', hr(facts)]];
  return [['RATIFY', people(...free)]];
}

function appeals({ substate, snapshot }: CaseRecord, facts: CaseFacts): ReturnType<Listed> {
  if (substate === 'admission') return [['ADMIT_APPEAL', hr(facts)]];
  const missing = facts.panelIds.filter((id) => !(id in snapshot.context.appealVotes));
  return [['DISMISS_APPEAL', people(...missing)]];
}

function secondAfter(exceptId: string): DutyOwner {
  return { kind: 'role', role: 'secondPerson', exceptId };
}

function exception({ snapshot }: CaseRecord, facts: CaseFacts): ReturnType<Listed> {
  const begunBy = snapshot.context.pending.GRANT;
  return [['GRANT', begunBy === null ? hr(facts) : secondAfter(begunBy)]];
}

/** A released decision wants to be read until the appeal window ends; after that nothing happens to who did not. */
function reading({ state, dueAt, snapshot: { context } }: CaseRecord, facts: CaseFacts): ReturnType<Listed> {
  const isOver = state === 'released' && context.appealUntil !== null && (dueAt ?? '') > context.appealUntil;
  return context.acknowledgedAt === null && !isOver
    ? [['ACKNOWLEDGE', people(facts.people.candidateId)]]
    : [];
}

function released(record: CaseRecord, facts: CaseFacts): ReturnType<Listed> {
  const { outcome, implementedAt } = record.snapshot.context;
  const effective = outcome === 'promoted' && implementedAt === null;
  return effective ? [['IMPLEMENT', hr(facts)], ...reading(record, facts)] : reading(record, facts);
}

const nobody: Listed = () => [];

/** What the case could not follow by itself is HR's, whatever else the state asks for. */
function unfollowed({ state, snapshot }: CaseRecord, facts: CaseFacts): ReturnType<Listed> {
  const missed = stillUnfollowed(state, snapshot.context.unfollowed);
  return missed === null ? [] : [[missed.event, hr(facts, true)]];
}

/** What was begun beside the course of the case wants to be confirmed as long as the case takes it. */
function confirmations({ snapshot }: CaseRecord): ReturnType<Listed> {
  const { pending } = snapshot.context;
  return (['WITHDRAW', 'REOPEN'] as const).flatMap((act): ReturnType<Listed> => {
    const begunBy = pending[act];
    return begunBy === null ? [] : [[act, secondAfter(begunBy)]];
  });
}

/** Who owes what in each state. An appeal's three votes stand under DISMISS_APPEAL. */
const table: Readonly<Record<CaseState, Listed>> = {
  'nomination.draft': (_, facts) => [['SUBMIT', people(facts.people.nominatorId)]],
  'nomination.consent': (_, facts) => [['ACCEPT', people(facts.people.candidateId)]],
  'nomination.sponsorship': sponsors,
  'nomination.exception': exception,
  'review.self': (record, facts) => [
    ['SUBMIT_SELF_REVIEW', people(facts.people.candidateId)],
    ...peers(record, facts),
  ],
  'review.manager': managers,
  screening: (_, facts) => [['ACCEPT_PACKET', hr(facts)]],
  'calibration.scheduled': scheduled,
  'calibration.scoring': scoring,
  'calibration.discussion': (_, facts) => [['OPEN_BALLOT', people(chairOf(facts.seats)?.personId)]],
  'calibration.ballot': ballot,
  'calibration.rationale': ({ snapshot }, facts) => [
    ['CONFIRM_DECISION', people(chairOf(facts.seats, snapshot.context.stage)?.personId)],
  ],
  ratification: ratifiers,
  decided: (_, facts) => [['RELEASE', hr(facts)]],
  notice: reading,
  released,
  appeal: appeals,
  onHold: (_, facts) => [['RESUME', hr(facts)]],
  closed: nobody,
  withdrawn: nobody,
  lapsed: nobody,
  discarded: nobody,
  notAccepted: nobody,
  ineligible: nobody,
  cancelled: nobody,
};

/** When a duty ends, where that is not the end of the state. */
function dueOf(event: CaseEventType, { dueAt, snapshot: { context } }: CaseRecord): string | null {
  if (event === 'PEER_REPLY' || event === 'NAME_PEERS') return context.peersDueAt;
  // The case goes its way without them: no day of it is theirs.
  if (event === 'WITHDRAW' || event === 'REOPEN') return null;
  return event === 'ACKNOWLEDGE' ? (context.appealUntil ?? dueAt) : dueAt;
}

/** All duties of the present state, whether or not the moment to carry them out has come. */
export function listedDuties(record: CaseRecord, facts: CaseFacts): readonly Duty[] {
  const listed = [
    ...table[record.state](record, facts),
    ...unfollowed(record, facts),
    ...(isFinal(record.state) ? [] : confirmations(record)),
  ];
  return listed.map(([event, owner]) => ({ event, owner, dueAt: dueOf(event, record) }));
}

/** Whether an event is this person's duty. */
export function isDutyOf(record: CaseRecord, type: CaseEventType, actor: Actor, facts: CaseFacts): boolean {
  return listedDuties(record, facts).some(({ event, owner }) => event === type && owes(type, owner, actor));
}

function owes(type: CaseEventType, owner: DutyOwner, actor: Actor): boolean {
  if (owner.kind === 'people') return owner.personIds.includes(actor.onBehalfOf ?? actor.personId ?? '');
  if (owner.role === 'secondPerson') return isActOfTwo(type) && mayBeSecond(type, actor.roles);
  return actor.roles.includes(owner.role);
}
