import type { CaseState } from './case-state.js';
import type { CycleCalendar } from './cycle-calendar.js';
import type { CyclePolicies } from './cycle-policies.js';

export interface CycleCase {
  readonly caseId: string;
  readonly state: CaseState;
  /** The candidate has been told an outcome. */
  readonly released: boolean;
}

export interface CycleFacts {
  readonly calendar: CycleCalendar;
  readonly policies: CyclePolicies;
  /** SHA-256 of the framework's canonical JSON; null while none is chosen. */
  readonly frameworkVersion: string | null;
  readonly populationIds: readonly string[];
  /** Target levels of the cycle with the HR people in charge of each. */
  readonly inCharge: readonly { readonly level: string; readonly hrIds: readonly string[] }[];
  /** People named for appeal panels, none of a committee, a ratifier or in the line of the population. */
  readonly panelIds: readonly string[];
  readonly cases: readonly CycleCase[];
}
