import { initialTransition } from 'xstate';
import { dayOf, endOfDay } from '../calendar/time-zone.js';
import type { Refusal } from '../refusal.js';
import type { Actor } from './actor.js';
import type { CaseContext } from './case-context.js';
import type { CaseFacts } from './case-facts.js';
import { caseMachine } from './case-machine.js';
import { caseMachineVersion, type CaseRecord } from './case-record.js';
import type { Decision } from './decision.js';
import { effectOf } from './effect.js';
import { freshContext, type CaseStart } from './fresh-context.js';
import { caseRecordOf } from './record-of.js';
import { persist } from './snapshot.js';

/**
 * Opens a draft: line `NOMINATE` of the case's stream. Anyone may nominate another person while the cycle takes
 * nominations; oneself only where the cycle allows it.
 */
export function startCase(start: CaseStart, actor: Actor, facts: CaseFacts, now: Date): Decision<CaseRecord> {
  const refusal = startProblem(start, actor, facts, now);
  if (refusal) return { moved: false, refusal };
  const { calendar } = facts;
  const dueAt = endOfDay(calendar.nominationsEndOn, calendar.timeZone);
  const [snapshot] = initialTransition(caseMachine, freshContext(start, facts, dueAt));
  const record = caseRecordOf(persist<CaseContext>(caseMachine, snapshot));
  const line = {
    type: 'NOMINATE',
    actor: actor.personId,
    onBehalfOf: actor.onBehalfOf,
    at: now.toISOString(),
    reasonCode: null,
    effect: effectOf(caseMachineVersion, null, record.snapshot, { to: record.state }),
    particulars: null,
  };
  return { moved: true, record, log: [line], seats: [] };
}

function startProblem(start: CaseStart, actor: Actor, facts: CaseFacts, now: Date): Refusal | null {
  const { calendar, policies } = facts;
  const today = dayOf(now, calendar.timeZone);
  if (facts.cycleState !== 'open') return { code: 'cycle-not-open' };
  if (today < calendar.nominationsOpenOn) return { code: 'nominations-not-open' };
  if (today > calendar.nominationsEndOn) return { code: 'nominations-over' };
  if (start.managerId === start.candidateId) return { code: 'manager-not-suitable' };
  const nominator = actor.onBehalfOf ?? actor.personId;
  if (start.nominatorId !== nominator) return { code: 'only-nominator' };
  const isSelf = start.nominatorId === start.candidateId;
  return isSelf && !policies.selfNomination ? { code: 'self-nomination-off' } : null;
}
