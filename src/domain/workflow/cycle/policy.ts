import type { Refusal } from '../../refusal.js';
import type { Actor } from '../actor.js';
import type { CycleContext } from '../case-record.js';
import type { CycleEvent } from '../cycle-event.js';
import type { CycleFacts } from '../cycle-facts.js';

export type CycleCommand = CycleEvent & {
  readonly actor: Actor;
  readonly facts: CycleFacts;
  readonly now: string;
};

export interface CycleAsk {
  readonly context: CycleContext;
  readonly event: CycleCommand;
}

/** null lets the event pass. */
export type CyclePolicy = (ask: CycleAsk) => Refusal | null;

/** The refusal unless `passes`. */
export function unless(passes: boolean, code: string, parameters?: Refusal['parameters']): Refusal | null {
  if (passes) return null;
  return parameters ? { code, parameters } : { code };
}
