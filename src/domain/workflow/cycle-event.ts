import type { CycleCalendar } from './cycle-calendar.js';
import type { CyclePolicies } from './cycle-policies.js';

/** What an amendment may change after OPEN; whatever is absent stays. */
export interface AmendmentChanges {
  readonly calendar?: Partial<CycleCalendar>;
  readonly policies?: Partial<CyclePolicies>;
  /** Moves of people into or out of the population, by id. */
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
}

export type CycleEvent =
  | { readonly type: 'OPEN' }
  | { readonly type: 'AMEND'; readonly reason: string; readonly changes: AmendmentChanges }
  | { readonly type: 'CLOSE' }
  | { readonly type: 'CANCEL'; readonly reason: string };

export type CycleEventType = CycleEvent['type'];
