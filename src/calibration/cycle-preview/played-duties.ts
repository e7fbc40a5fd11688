import { decideCase } from '../../domain/workflow/decide-case.js';
import type { CaseEvent, CaseEventType } from '../../domain/workflow/case-event.js';
import type { CaseFacts } from '../../domain/workflow/case-facts.js';
import type { CaseRecord } from '../../domain/workflow/case-record.js';
import { openDuties } from '../../domain/workflow/open-duties.js';
import { actorFor } from '../../domain/workflow/relations-of.js';
import { startCase } from '../../domain/workflow/start-case.js';

/** Something an invented person has to do on the way of a case to the committee. */
export interface PlayedDuty {
  readonly personId: string;
  readonly event: CaseEventType;
  readonly dueAt: string | null;
  /** When it comes up. */
  readonly at: Date;
}

/** How each duty is done in the play, by whoever owes it. */
const answers: Partial<Record<CaseEventType, CaseEvent>> = {
  SUBMIT: { type: 'SUBMIT' },
  ACCEPT: { type: 'ACCEPT' },
  SUBMIT_SELF_REVIEW: { type: 'SUBMIT_SELF_REVIEW' },
  SUBMIT_MANAGER_REVIEW: { type: 'SUBMIT_MANAGER_REVIEW', endorsed: true },
};
const day = 24 * 60 * 60 * 1000;
const mostSteps = 10;

/**
 * Plays a case by the real machine with invented people, a day a step, from the nomination on, and lists what waits for whom on
 * the way. Pure: nothing is stored.
 */
export function playedDuties(facts: CaseFacts, start: Date): PlayedDuty[] {
  const { candidateId, managerId } = facts.people;
  const nominator = actorFor({ personId: managerId ?? '', roles: [] }, facts);
  const begun = startCase(
    { candidateId, managerId: managerId ?? '', nominatorId: managerId ?? '' },
    nominator,
    facts,
    start,
  );
  if (!begun.moved) return [];
  const played: PlayedDuty[] = [];
  let record: CaseRecord | null = begun.record;
  for (let step = 0; record && step < mostSteps; step += 1) {
    const at = new Date(start.getTime() + step * day);
    played.push(...dutiesOf(record, facts, at));
    record = after(record, facts, at);
  }
  return distinct(played);
}

function dutiesOf(record: CaseRecord, facts: CaseFacts, at: Date): PlayedDuty[] {
  return openDuties(record, facts, at).flatMap(({ event, owner, dueAt }) =>
    owner.kind === 'people' ? owner.personIds.map((personId) => ({ personId, event, dueAt, at })) : [],
  );
}

/** Does the first duty that the play has an answer to; null where the way of the play ends. */
function after(record: CaseRecord, facts: CaseFacts, at: Date): CaseRecord | null {
  for (const { event, personId } of dutiesOf(record, facts, at)) {
    const answer = answers[event];
    if (!answer) continue;
    const decision = decideCase(record, answer, actorFor({ personId, roles: [] }, facts), facts, at);
    if (decision.moved) return decision.record;
  }
  return null;
}

function distinct(duties: readonly PlayedDuty[]): PlayedDuty[] {
  return [
    ...new Map(duties.toReversed().map((duty) => [`${duty.personId} ${duty.event}`, duty])).values(),
  ].toReversed();
}
