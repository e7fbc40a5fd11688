import type { Framework } from '../framework.js';
import { levelChanges, type LevelChange } from './level-difference.js';
import { ruleChanges, type RuleChange } from './rule-difference.js';
import { valueChanges, type ValueChange } from './value-difference.js';

/** What changed from one version of a framework to another, for those who publish it and those it applies to. */
export interface VersionDifference {
  readonly levels: readonly LevelChange[];
  readonly rules: readonly RuleChange[];
  readonly values: readonly ValueChange[];
}

export function versionDifference(before: Framework, after: Framework): VersionDifference {
  return {
    levels: levelChanges(before, after),
    rules: ruleChanges(before, after),
    values: valueChanges(before, after),
  };
}

/**
 * The levels whose candidates would be judged in another way: those with a change of their own, and all targets where a
 * rule, the bar or another value of the whole framework changed.
 */
export function levelsConcerned(after: Framework, { levels, rules, values }: VersionDifference): string[] {
  const whole = rules.length > 0 || values.length > 0;
  const changed = new Set(levels.map(({ code }) => code));
  return after.levels
    .map(({ code }) => code)
    .filter((code) => changed.has(code) || (whole && after.transitions.some(({ to }) => to === code)));
}
