import type { FactDefinition } from '../framework/fact-definition.js';

/** One value that the rules of a level can ask: a fact of the case, or a fact of one criterion. */
export interface Slot {
  readonly keys: readonly string[];
  readonly definition: FactDefinition;
  /** Computed from the outcomes of the criteria, not given. */
  readonly computed: boolean;
}
