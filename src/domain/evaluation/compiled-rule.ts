import { Rule, type Almanac, type Event, type TopLevelCondition } from 'json-rules-engine';
import type { CaseAlmanac } from './case-almanac.js';
import type { CompiledOutcome } from './compile-rule.js';
import type { ExpandedRule } from './expand-rules.js';
import type { RuleOutcome } from './explanation.js';
import type { FactValue } from './facts.js';
import { keepByValues } from './kept-answers.js';

/** What the engine needs back from a rule, with our outcome beside it. */
export interface CompiledResult {
  readonly name: string;
  readonly event: Event;
  readonly priority: number;
  readonly result: boolean;
  readonly outcome: RuleOutcome;
}

interface Answer {
  readonly outcome: RuleOutcome;
  readonly promise: Promise<CompiledResult>;
}

/**
 * A rule of json-rules-engine whose conditions run as closures compiled from the same JSON. It holds nothing of a
 * run, so that one rule serves any number of engines at a time.
 */
export class CompiledRule extends Rule {
  /** By the values asked: outcomes are shared, and so are the answers that carry them. */
  private readonly answerFor: (values: readonly FactValue[]) => Answer;

  constructor(
    readonly rule: ExpandedRule,
    readonly index: number,
    slots: readonly number[],
    outcomeOf: CompiledOutcome,
  ) {
    const { name, kind, priority, conditions } = rule;
    super({
      name,
      priority,
      event: { type: kind },
      conditions: structuredClone(conditions) as TopLevelCondition,
    });
    this.answerFor = keepByValues(slots, (values) => this.answerOf(outcomeOf(values)));
  }

  /** Called by the engine in place of the walk with a promise for each condition. */
  evaluate(almanac: Almanac): Promise<CompiledResult> {
    const own = almanac as CaseAlmanac;
    const { outcome, promise } = this.answerFor(own.valuesFor(this.rule));
    own.record(this.index, outcome);
    return promise;
  }

  private answerOf(outcome: RuleOutcome): Answer {
    const { name, event, priority } = this;
    const result = outcome.outcome === 'met';
    return { outcome, promise: Promise.resolve({ name, event, priority, result, outcome }) };
  }
}
