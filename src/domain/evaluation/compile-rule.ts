import { alternatives, literalsOf, repeatedFacts } from '../framework/alternatives.js';
import { comparisonsOf, factName, type Literal } from '../framework/condition.js';
import { compileCondition, type CompiledCondition, type FactPlaces } from './compile-condition.js';
import type { ExpandedRule } from './expand-rules.js';
import type { Outcome, RuleOutcome } from './explanation.js';
import type { FactValue } from './facts.js';
import { ruleSentence } from './words.js';

/** What a rule says about the values of the slots: an outcome with its reasons, frozen and shared. */
export type CompiledOutcome = (values: readonly FactValue[]) => RuleOutcome;

/** A slot whose missing value is asked more than once, with the values that stand for all others. */
interface Repeated {
  readonly slot: number;
  readonly tries: readonly Literal[];
}

/** How many outcomes of one rule are kept: most rules ask two or three facts with a handful of values each. */
const mostKept = 200;

/**
 * Compiles one rule. Its outcome depends on nothing but the values it asks, so outcomes are kept by these values and
 * handed out again; they are frozen to the last leaf.
 */
export function compileRule(rule: ExpandedRule, places: FactPlaces): CompiledOutcome {
  const condition = compileCondition(rule.conditions, places);
  const slots = [...new Set(comparisonsOf(rule.conditions).map((comparison) => places.slotOf(comparison)))];
  const repeated = repeatedOf(rule, places);
  const kept = new Map<string, RuleOutcome>();
  return (values) => {
    const key = keyOf(slots, values);
    const known = kept.get(key);
    if (known) return known;
    const outcome = frozen(outcomeOf(rule, condition, repeated, values));
    if (kept.size < mostKept) kept.set(key, outcome);
    return outcome;
  };
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

/** Values are numbers, booleans, null or words; words are quoted, so that no two keys can meet. */
function keyOf(slots: readonly number[], values: readonly FactValue[]): string {
  let key = '';
  for (const slot of slots) {
    const value = values[slot] ?? null;
    key += typeof value === 'string' ? `${JSON.stringify(value)},` : `${value},`;
  }
  return key;
}

function frozen<Value extends object>(value: Value): Value {
  for (const member of Object.values(value)) {
    if (typeof member === 'object' && member !== null) frozen(member as object);
  }
  return Object.freeze(value);
}
