import { endOfDay, startOfDay } from '../../domain/calendar/time-zone.js';
import { decideCase } from '../../domain/workflow/decide-case.js';
import type { CaseEvent, CaseEventType } from '../../domain/workflow/case-event.js';
import type { CaseFacts } from '../../domain/workflow/case-facts.js';
import type { CaseRecord } from '../../domain/workflow/case-record.js';
import type { LogEvent } from '../../domain/workflow/decision.js';
import { openDuties } from '../../domain/workflow/open-duties.js';
import { actorFor } from '../../domain/workflow/relations-of.js';
import { startCase } from '../../domain/workflow/start-case.js';
import { invented, sittingIn } from './invented-case.js';

/** Something an invented person has to do on the way of a case. */
export interface PlayedDuty {
  readonly personId: string;
  readonly event: CaseEventType;
  readonly dueAt: string | null;
  /** When it comes up. */
  readonly at: Date;
}

/** Where the case stands after a step of the play. */
export interface PlayedStep {
  readonly record: CaseRecord;
  readonly facts: CaseFacts;
  readonly at: Date;
  /** All lines of its history so far. */
  readonly lines: readonly LogEvent[];
  readonly duties: readonly PlayedDuty[];
}

/** How each duty is done in the play, by whoever owes it. */
const answers: Partial<Record<CaseEventType, (facts: CaseFacts) => CaseEvent>> = {
  SUBMIT: () => ({ type: 'SUBMIT' }),
  ACCEPT: () => ({ type: 'ACCEPT' }),
  NAME_PEERS: (facts) => ({ type: 'NAME_PEERS', personIds: peersOf(facts) }),
  PEER_REPLY: () => ({ type: 'PEER_REPLY' }),
  SUBMIT_SELF_REVIEW: () => ({ type: 'SUBMIT_SELF_REVIEW' }),
  SUBMIT_MANAGER_REVIEW: () => ({ type: 'SUBMIT_MANAGER_REVIEW', endorsed: true }),
};
/** What is known beside the machine once one of them has done it. */
const known: Partial<Record<CaseEventType, (facts: CaseFacts, personId: string) => Partial<CaseFacts>>> = {
  NAME_PEERS: (facts) => ({ people: { ...facts.people, peerIds: peersOf(facts) } }),
  PEER_REPLY: ({ peersReplied }, personId) => ({ peersReplied: [...peersReplied, personId] }),
  SUBMIT_SELF_REVIEW: () => ({ selfReview: handedIn }),
  SUBMIT_MANAGER_REVIEW: () => ({ managerReview: handedIn }),
};
const handedIn = { submitted: true, complete: true };

/** As many as the cycle asks for at least. */
function peersOf({ policies }: CaseFacts): string[] {
  return Array.from({ length: policies.peers?.fewest ?? 0 }, (_, index) => `${invented.peer}-${index + 1}`);
}

/** What HR does then, each if the machine takes it. */
const toTheCommittee: readonly CaseEvent[] = [
  { type: 'ACCEPT_PACKET' },
  { type: 'ASSIGN_SESSION', sessionId: invented.session },
  { type: 'OPEN_SCORING' },
];
const day = 24 * 60 * 60 * 1000;
const mostSteps = 40;

/**
 * Plays a case by the real machine with invented people from the nomination to the committee, a day a step until the reviews are
 * in, and then on the day after they end. Pure: nothing is stored.
 */
export function playCase(facts: CaseFacts): PlayedStep[] {
  const { calendar, people } = facts;
  const start = new Date(startOfDay(calendar.nominationsOpenOn, calendar.timeZone));
  const { candidateId, managerId } = people;
  const nominator = actorFor({ personId: managerId, roles: [] }, facts);
  const begun = startCase({ candidateId, managerId, nominatorId: managerId }, nominator, facts, start);
  if (!begun.moved) return [];
  const steps = [stepOf(begun.record, facts, start, begun.log)];
  for (let days = 1; days < mostSteps; days += 1) {
    const last = steps.at(-1);
    const next = last && (answered(last, new Date(start.getTime() + days * day)) ?? furthered(last));
    if (!next) break;
    steps.push(next);
  }
  return steps;
}

/** What waits for whom on the way, each duty as it comes up first. */
export function playedDuties(steps: readonly PlayedStep[]): PlayedDuty[] {
  const all = steps.flatMap(({ duties }) => duties);
  const distinct = new Map(all.toReversed().map((duty) => [`${duty.personId} ${duty.event}`, duty] as const));
  return [...distinct.values()].toReversed();
}

function stepOf(record: CaseRecord, facts: CaseFacts, at: Date, lines: readonly LogEvent[]): PlayedStep {
  const duties = openDuties(record, facts, at).flatMap(({ event, owner, dueAt }) =>
    owner.kind === 'people' ? owner.personIds.map((personId) => ({ personId, event, dueAt, at })) : [],
  );
  return { record, facts, at, lines, duties };
}

/** Does the first duty that the play has an answer to; null where there is none. */
function answered({ duties, ...step }: PlayedStep, at: Date): PlayedStep | null {
  for (const { event, personId } of duties) {
    const answer = answers[event];
    if (!answer) continue;
    const actor = actorFor({ personId, roles: [] }, step.facts);
    const decision = decideCase(step.record, answer(step.facts), actor, step.facts, step.at);
    if (!decision.moved) continue;
    const facts = { ...step.facts, ...known[event]?.(step.facts, personId) };
    return stepOf(decision.record, facts, at, [...step.lines, ...decision.log]);
  }
  return null;
}

/** Leads the case on to the committee; null once it is there. */
function furthered({ record, facts, lines }: PlayedStep): PlayedStep | null {
  const { calendar } = facts;
  const at = new Date(endOfDay(calendar.reviewsEndOn, calendar.timeZone));
  const actor = actorFor({ personId: invented.hr, roles: ['hr'] }, facts);
  for (const event of toTheCommittee) {
    if (event.type === 'ASSIGN_SESSION' && record.sessionId !== null) continue;
    const state = event.type === 'OPEN_SCORING' ? 'scoring' : 'planned';
    const sitting = { ...facts, ...sittingIn(state, facts) };
    const decision = decideCase(record, event, actor, sitting, at);
    if (decision.moved) return stepOf(decision.record, sitting, at, [...lines, ...decision.log]);
  }
  return null;
}
