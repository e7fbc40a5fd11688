import type { Actor } from './actor.js';
import type { CaseEvent } from './case-event.js';
import type { CaseFacts } from './case-facts.js';
import type { CaseRecord, CycleRecord, SessionRecord } from './case-record.js';
import type { CycleEvent } from './cycle-event.js';
import type { CycleFacts } from './cycle-facts.js';
import type { Decision, LogEvent } from './decision.js';
import type { AllowedEvent, Duty } from './duty.js';
import type { SessionEvent } from './session-event.js';
import type { SessionFacts, CasePeople } from './case-facts.js';
import type { Relation } from './actor.js';
import type { MeetingFacts } from './session-facts.js';

/**
 * The functions of this folder by their shape: `decide-case.ts`, `start-case.ts`, `decide-cycle.ts`, `decide-session.ts`,
 * `allowed-events.ts`, `open-duties.ts`, `fold-case.ts`, `relations-of.ts` export them under the same names (lower case first).
 */
export type DecideCase = (
  record: CaseRecord,
  event: CaseEvent,
  actor: Actor,
  facts: CaseFacts,
  now: Date,
) => Decision<CaseRecord>;

export interface CaseStart {
  readonly candidateId: string;
  readonly managerId: string;
  readonly nominatorId: string;
}
export type StartCase = (start: CaseStart, actor: Actor, facts: CaseFacts, now: Date) => Decision<CaseRecord>;

export type StartCycle = (actor: Actor, now: Date) => Decision<CycleRecord>;
export type DecideCycle = (
  record: CycleRecord,
  event: CycleEvent,
  actor: Actor,
  facts: CycleFacts,
  now: Date,
) => Decision<CycleRecord>;

export type StartSession = (actor: Actor, facts: MeetingFacts, now: Date) => Decision<SessionRecord>;
export type DecideSession = (
  record: SessionRecord,
  event: SessionEvent,
  actor: Actor,
  facts: MeetingFacts,
  now: Date,
) => Decision<SessionRecord>;

export type AllowedEvents = (
  record: CaseRecord,
  actor: Actor,
  facts: CaseFacts,
  now: Date,
) => readonly AllowedEvent[];
export type OpenDuties = (record: CaseRecord, facts: CaseFacts, now: Date) => readonly Duty[];
export type FoldCase = (log: readonly Pick<LogEvent, 'type' | 'effect'>[]) => CaseRecord;
export type FoldCycle = (log: readonly Pick<LogEvent, 'type' | 'effect'>[]) => CycleRecord;
export type FoldSession = (log: readonly Pick<LogEvent, 'type' | 'effect'>[]) => SessionRecord;

/** Relations of a person to a case: private ones alone where there is one, else seat (open), facilitator, panel. */
export type RelationsOf = (
  personId: string,
  people: CasePeople,
  seats: CaseFacts['seats'],
  session: SessionFacts | null,
  panelIds: readonly string[],
) => readonly Relation[];
