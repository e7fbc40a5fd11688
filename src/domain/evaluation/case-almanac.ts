import { Almanac } from 'json-rules-engine';
import type { ExpandedRule } from './expand-rules.js';
import type { RuleOutcome } from './explanation.js';
import type { FactValue } from './facts.js';
import { outcomeFacts } from './outcome-facts.js';
import type { LevelFacts } from './slots.js';

/**
 * The almanac of one evaluation: the values of the slots, and the outcomes as they come. It never looks anything up by
 * JSONPath: a rule that is not compiled would find no facts here and fail the run.
 */
export class CaseAlmanac extends Almanac {
  /** By index of the rule. */
  readonly outcomes: (RuleOutcome | undefined)[] = [];
  private completed: FactValue[] | undefined;

  constructor(
    private readonly level: LevelFacts,
    private readonly values: readonly FactValue[],
  ) {
    super({ pathResolver: refuse });
  }

  /** The values a rule is to look at: with the outcomes of the criteria once they are there. */
  valuesFor(rule: ExpandedRule): readonly FactValue[] {
    if (rule.kind !== 'readiness') return this.values;
    return (this.completed ??= outcomeFacts(this.level, this.values, this.outcomes));
  }

  record(index: number, outcome: RuleOutcome): void {
    this.outcomes[index] = outcome;
  }
}

function refuse(): never {
  throw new Error('Rules are compiled: nothing is looked up by path.');
}
