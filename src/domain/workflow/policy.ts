import type { Refusal } from '../refusal.js';
import type { Actor } from './actor.js';
import type { CaseContext } from './case-context.js';
import type { CaseEvent } from './case-event.js';
import type { CaseFacts } from './case-facts.js';

/** What comes with every event: who, the world outside, and the present moment (ISO UTC). */
export interface Given {
  readonly actor: Actor;
  readonly facts: CaseFacts;
  readonly now: string;
}

/** An event as the machine takes it. */
export type CaseCommand = CaseEvent & Given;

export interface Ask {
  readonly context: CaseContext;
  readonly event: CaseCommand;
}

/**
 * A guard with its reason. `about` says what it looks at: the `person`, the `situation`, or the `words` of the payload.
 * A button is shown where person and situation pass; words are checked once there are some.
 */
export interface Policy {
  readonly about: 'person' | 'situation' | 'words';
  /** null lets the event pass. */
  check(ask: Ask): Refusal | null;
}

/** A question that chooses between several ways of one event; it refuses nothing. */
export interface Route {
  readonly readsPayload: boolean;
  holds(ask: Ask): boolean;
}

/** A policy that refuses with `code` unless `passes`. */
export function policy(about: Policy['about'], code: string, passes: (ask: Ask) => boolean): Policy {
  return { about, check: (ask) => (passes(ask) ? null : { code }) };
}

/** A policy on one input: the refusal names the field, for the form. */
export function fieldPolicy(code: string, path: string, passes: (ask: Ask) => boolean): Policy {
  return {
    about: 'words',
    check: (ask) => (passes(ask) ? null : { code, fields: [{ path, code }] }),
  };
}
