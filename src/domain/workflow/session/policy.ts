import type { Refusal } from '../../refusal.js';
import type { Actor } from '../actor.js';
import type { SessionContext } from '../case-record.js';
import type { SessionEvent } from '../session-event.js';
import type { MeetingFacts } from '../session-facts.js';

export type SessionCommand = SessionEvent & {
  readonly actor: Actor;
  readonly facts: MeetingFacts;
  readonly now: string;
};

export interface SessionAsk {
  readonly context: SessionContext;
  readonly event: SessionCommand;
}

/** null lets the event pass. */
export type SessionPolicy = (ask: SessionAsk) => Refusal | null;
