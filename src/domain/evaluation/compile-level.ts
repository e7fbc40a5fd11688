import type { Domain } from '../framework/alternatives.js';
import { factName } from '../framework/condition.js';
import { factSource } from '../framework/fact-sources.js';
import { levelOf, type Framework, type Level } from '../framework/framework.js';
import { compileRule } from './compile-rule.js';
import { CompiledRule } from './compiled-rule.js';
import { expandRules, type ExpandedRule } from './expand-rules.js';
import { slotsOf, type LevelFacts, type Slot } from './slots.js';

/** Everything of a level that does not depend on the case, made once. */
export interface CompiledLevel extends LevelFacts {
  readonly rules: readonly ExpandedRule[];
  /** One for each rule, in the same order. */
  readonly engineRules: readonly CompiledRule[];
}

const kept = new WeakMap<Framework, Map<string, CompiledLevel>>();

/** @throws RangeError when the framework has no such level. */
export function compileLevel(framework: Framework, targetLevel: string): CompiledLevel {
  const levels = kept.get(framework) ?? new Map<string, CompiledLevel>();
  kept.set(framework, levels);
  const compiled = levels.get(targetLevel) ?? compile(framework, targetLevel);
  levels.set(targetLevel, compiled);
  return compiled;
}

function compile(framework: Framework, targetLevel: string): CompiledLevel {
  const level = levelOf(framework, targetLevel);
  const slots = slotsOf(framework, level);
  const rules = expandRules(framework, targetLevel);
  const byName = new Map(slots.map((slot, index) => [slot.keys.join('.'), index]));
  const engineRules = rules.map((rule, index) => {
    const outcomeOf = compileRule(rule, {
      kind: rule.kind,
      slotOf: (comparison) => found(byName.get(factName(comparison)), factName(comparison)),
      definitionAt: (slot) => found(slots[slot], `slot ${slot}`).definition,
      domainAt: (slot) => domainOf(framework, found(slots[slot], `slot ${slot}`)),
    });
    return new CompiledRule(rule, index, outcomeOf);
  });
  return { level, emphasised: emphasisedDimensions(framework, level), slots, rules, engineRules };
}

/** The values a missing fact could have had: points of the scale for a rating, the listed words for a string. */
function domainOf(framework: Framework, { definition }: Slot): Domain {
  const { type, source, values } = definition;
  const { min, max } = framework.scale;
  return {
    type,
    ...(factSource(source)?.onScale && { min, max }),
    ...(values && { values: values.map(({ value }) => value) }),
  };
}

function found<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new RangeError(`A rule asks for ${name}, which the level does not have.`);
  return value;
}

function emphasisedDimensions({ dimensions }: Framework, { emphasis }: Level): Set<string> {
  return new Set(dimensions.filter(({ group }) => group === emphasis).map(({ key }) => key));
}
