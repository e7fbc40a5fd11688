import { alternatives, literalsOf, repeatedFacts } from '../framework/alternatives.js';
import { comparisonsOf, factName, type Literal } from '../framework/condition.js';
import { compileCondition, type CompiledCondition, type FactPlaces } from './compile-condition.js';
import type { ExpandedRule } from './expand-rules.js';
import type { Outcome, RuleOutcome } from './explanation.js';
import type { FactValue } from './facts.js';
import { ruleSentence } from './words.js';

/** What a rule says about the values of the slots: an outcome with its reasons. */
export type CompiledOutcome = (values: readonly FactValue[]) => RuleOutcome;

/** A slot whose missing value is asked more than once, with the values that stand for all others. */
interface Repeated {
  readonly slot: number;
  readonly tries: readonly Literal[];
}

/** Compiles one rule. Its outcome is frozen to the last leaf, so that it can be shared. */
export function compileRule(rule: ExpandedRule, places: FactPlaces): CompiledOutcome {
  const condition = compileCondition(rule.conditions, places);
  const repeated = repeatedOf(rule, places);
  return (values) => frozen(outcomeOf(rule, condition, repeated, values));
}

/** The slots that a rule asks: its outcome depends on nothing else. */
export function slotsAsked(rule: ExpandedRule, places: FactPlaces): number[] {
  return [...new Set(comparisonsOf(rule.conditions).map((comparison) => places.slotOf(comparison)))];
}

function outcomeOf(
  rule: ExpandedRule,
  condition: CompiledCondition,
  repeated: readonly Repeated[],
  values: readonly FactValue[],
): RuleOutcome {
  const tree = condition.explain(values);
  const outcome = tree.result === 'met' ? 'met' : failedOutcome(condition, repeated, values);
  const explanation = tree.result === outcome ? tree : { ...tree, result: outcome };
  return {
    id: rule.criterion ?? rule.id,
    outcome,
    sentence: ruleSentence(rule.kind, outcome, explanation),
    explanation,
  };
}

/** Unknown only if one assumption about all missing facts together lets the rule pass. */
function failedOutcome(
  condition: CompiledCondition,
  repeated: readonly Repeated[],
  values: readonly FactValue[],
): Outcome {
  const missing = repeated.filter(({ slot }) => (values[slot] ?? null) === null);
  for (const assumption of assumptions(missing)) {
    if (condition.couldPass(values, assumption)) return 'unknown';
  }
  return 'not-met';
}

/** Every combination of the values to try. */
function* assumptions(missing: readonly Repeated[]): Generator<Map<number, Literal>> {
  const [first, ...others] = missing;
  if (!first) {
    yield new Map();
    return;
  }
  for (const others_ of assumptions(others)) {
    for (const value of first.tries) yield new Map(others_).set(first.slot, value);
  }
}

function repeatedOf(rule: ExpandedRule, places: FactPlaces): Repeated[] {
  const slots = new Map(
    comparisonsOf(rule.conditions).map((comparison) => [factName(comparison), places.slotOf(comparison)]),
  );
  const isNullable = (name: string): boolean => places.definitionAt(slots.get(name) ?? 0).nullable;
  return [...repeatedFacts(rule.conditions, isNullable)].map(([name, uses]) => {
    const slot = slots.get(name) ?? 0;
    return { slot, tries: alternatives(places.domainAt(slot), uses.flatMap(literalsOf)) };
  });
}

function frozen<Value extends object>(value: Value): Value {
  for (const member of Object.values(value)) {
    if (typeof member === 'object' && member !== null) frozen(member as object);
  }
  return Object.freeze(value);
}
