import { Rule, type Almanac, type Event, type TopLevelCondition } from 'json-rules-engine';
import type { CaseAlmanac } from './case-almanac.js';
import type { CompiledOutcome } from './compile-rule.js';
import type { ExpandedRule } from './expand-rules.js';
import type { RuleOutcome } from './explanation.js';

/** What the engine needs back from a rule, with our outcome beside it. */
export interface CompiledResult {
  readonly name: string;
  readonly event: Event;
  readonly priority: number;
  readonly result: boolean;
  readonly outcome: RuleOutcome;
}

/**
 * A rule of json-rules-engine whose conditions run as closures compiled from the same JSON. It holds nothing of a
 * run, so that one rule serves any number of engines at a time.
 */
export class CompiledRule extends Rule {
  constructor(
    readonly rule: ExpandedRule,
    readonly index: number,
    private readonly outcomeOf: CompiledOutcome,
  ) {
    const { name, kind, priority, conditions } = rule;
    super({
      name,
      priority,
      event: { type: kind },
      conditions: structuredClone(conditions) as TopLevelCondition,
    });
  }

  /** Called by the engine in place of the walk with a promise for each condition. */
  async evaluate(almanac: Almanac): Promise<CompiledResult> {
    const own = almanac as CaseAlmanac;
    const outcome = this.outcomeOf(own.valuesFor(this.rule));
    own.record(this.index, outcome);
    const { name, event, priority } = this;
    return { name, event, priority, result: outcome.outcome === 'met', outcome };
  }
}
