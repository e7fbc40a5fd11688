import type { Domain } from '../framework/alternatives.js';
import { factName } from '../framework/condition.js';
import { factSource } from '../framework/fact-sources.js';
import { levelOf, type Framework, type Level } from '../framework/framework.js';
import type { FactPlaces } from './compile-condition.js';
import { compileRule, slotsAsked } from './compile-rule.js';
import { CompiledRule } from './compiled-rule.js';
import { expandRules, type ExpandedRule, type RuleKind } from './expand-rules.js';
import { layoutOf } from './fact-layout.js';
import type { Slot } from './slot.js';
import { slotsOf, type LevelFacts } from './slots.js';

/** Everything of a level that does not depend on the case, made once. */
export interface CompiledLevel extends LevelFacts {
  readonly rules: readonly ExpandedRule[];
  /** One for each rule, in the same order. */
  readonly engineRules: readonly CompiledRule[];
  /** Where the rules of a kind stand. */
  readonly places: Readonly<Record<RuleKind, readonly number[]>>;
  /** Where the rules of each flag stand, in the order of `flags.json`. */
  readonly flags: readonly { readonly id: string; readonly places: readonly number[] }[];
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
  const placesOf = (isMeant: (rule: ExpandedRule) => boolean): number[] =>
    rules.flatMap((rule, index) => (isMeant(rule) ? [index] : []));
  const ofKind = (kind: RuleKind): number[] => placesOf((rule) => rule.kind === kind);
  return {
    level,
    emphasised: emphasisedDimensions(framework, level),
    slots,
    layout: layoutOf(slots),
    rules,
    engineRules: engineRules(framework, slots, rules),
    places: {
      criterion: ofKind('criterion'),
      eligibility: ofKind('eligibility'),
      flag: ofKind('flag'),
      readiness: ofKind('readiness'),
    },
    flags: framework.flags.map(({ id }) => ({
      id,
      places: placesOf((rule) => rule.kind === 'flag' && rule.id === id),
    })),
  };
}

function engineRules(
  framework: Framework,
  slots: readonly Slot[],
  rules: readonly ExpandedRule[],
): CompiledRule[] {
  const byName = new Map(slots.map((slot, index) => [slot.keys.join('.'), index]));
  return rules.map((rule, index) => {
    const places: FactPlaces = {
      kind: rule.kind,
      slotOf: (comparison) => found(byName.get(factName(comparison)), factName(comparison)),
      definitionAt: (slot) => found(slots[slot], `slot ${slot}`).definition,
      domainAt: (slot) => domainOf(framework, found(slots[slot], `slot ${slot}`)),
    };
    return new CompiledRule(rule, index, slotsAsked(rule, places), compileRule(rule, places));
  });
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
