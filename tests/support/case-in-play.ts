import { withChanges } from '../../src/domain/calibration/vacancy.js';
import { clockActor, type Actor } from '../../src/domain/workflow/actor.js';
import type { CaseEvent } from '../../src/domain/workflow/case-event.js';
import type { CaseFacts } from '../../src/domain/workflow/case-facts.js';
import type { CaseRecord } from '../../src/domain/workflow/case-record.js';
import type { CaseState } from '../../src/domain/workflow/case-state.js';
import { decideCase } from '../../src/domain/workflow/decide-case.js';
import type { Decision, LogEvent } from '../../src/domain/workflow/decision.js';
import { startCase } from '../../src/domain/workflow/start-case.js';
import { actorForTests, factsForTests } from './workflow-facts.js';

/**
 * One case with the world around it, changed as the services would change it: a test sends events and looks at what came
 * of them.
 */
export class CaseInPlay {
  record: CaseRecord;
  readonly log: LogEvent[] = [];

  constructor(
    public facts: CaseFacts = factsForTests(),
    public now: Date = new Date('2026-03-03T02:00:00.000Z'),
  ) {
    const { candidateId, managerId, nominatorId } = facts.people;
    const start = { candidateId, managerId, nominatorId };
    const decision = startCase(start, actorForTests(nominatorId, facts), facts, now);
    if (!decision.moved) throw new Error(`Refused: ${decision.refusal.code}`);
    this.record = decision.record;
    this.log.push(...decision.log);
  }

  get state(): CaseState {
    return this.record.state;
  }

  /** Sends and returns the refusal's code, or null if the case moved. */
  tries(who: string, event: CaseEvent): string | null {
    const decision = this.decide(this.actor(who), event);
    return decision.moved ? null : decision.refusal.code;
  }

  /** Sends and expects it to be taken. */
  send(who: string, event: CaseEvent): this {
    const refusal = this.tries(who, event);
    if (refusal) throw new Error(`${event.type} by ${who} in ${this.state} refused: ${refusal}`);
    return this;
  }

  /** Lets the present deadline pass and the clock act. */
  deadline(): this {
    const { dueAt } = this.record;
    if (dueAt !== null && dueAt >= this.now.toISOString()) this.now = new Date(Date.parse(dueAt) + 1);
    return this.send('clock', { type: 'DEADLINE' });
  }

  actor(who: string): Actor {
    return who === 'clock' ? clockActor : actorForTests(who, this.facts);
  }

  decide(actor: Actor, event: CaseEvent): Decision<CaseRecord> {
    const decision = decideCase(this.record, event, actor, this.facts, this.now);
    if (!decision.moved) return decision;
    const before = this.record;
    this.record = decision.record;
    this.log.push(...decision.log);
    this.facts = { ...this.facts, seats: withChanges(this.facts.seats, decision.seats) };
    this.follow(before, event, actor);
    return decision;
  }

  change(changes: Partial<CaseFacts>): this {
    this.facts = { ...this.facts, ...changes };
    return this;
  }

  session(changes: Partial<NonNullable<CaseFacts['session']>>): this {
    const { session } = this.facts;
    return session ? this.change({ session: { ...session, ...changes } }) : this;
  }

  /** What the services write beside the record. */
  private follow(before: CaseRecord, event: CaseEvent, actor: Actor): void {
    const { facts } = this;
    const { managerId, sponsorId } = this.record;
    let people = { ...facts.people, managerId, sponsorId };
    let { peersReplied, challenges, seats, formerMemberIds, barredMemberIds } = facts;
    if (event.type === 'NAME_PEERS') people = { ...people, peerIds: event.personIds };
    if (event.type === 'PEER_REPLY') peersReplied = [...peersReplied, actor.personId ?? ''];
    if (event.type === 'CHALLENGE_MEMBER')
      challenges = [...challenges, { seatId: event.seatId, decided: false }];
    if (event.type === 'DECIDE_CHALLENGE') {
      challenges = challenges.map((one) => (one.seatId === event.seatId ? { ...one, decided: true } : one));
    }
    seats = seats.map((seat) => {
      if (seat.seatId !== actor.seatId || seat.status !== 'open') return seat;
      if (event.type === 'SUBMIT_SCORES') return { ...seat, sheetHandedIn: true, scores: event.scores };
      return event.type === 'CAST_BALLOT' ? { ...seat, ballot: event.choice } : seat;
    });
    const wasBallot = before.state === 'calibration.ballot' && this.state !== 'calibration.ballot';
    if (wasBallot) seats = seats.map((seat) => ({ ...seat, ballot: null }));
    if (before.revision < this.record.revision) {
      formerMemberIds = [...new Set([...formerMemberIds, ...seats.map((seat) => seat.personId)])];
    }
    if (before.snapshot.context.barredBefore !== this.record.snapshot.context.barredBefore) {
      barredMemberIds = formerMemberIds;
    }
    const isScoredAnew = before.revision < this.record.revision && !this.record.snapshot.context.revealed;
    if (isScoredAnew) {
      seats = seats.map((seat) => ({ ...seat, sheetHandedIn: false, scores: null, ballot: null }));
    }
    this.facts = { ...facts, people, peersReplied, challenges, seats, formerMemberIds, barredMemberIds };
  }
}
