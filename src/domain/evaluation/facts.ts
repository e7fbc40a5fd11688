import type { FactDefinition } from '../framework/fact-definition.js';

export type FactValue = number | string | boolean | null;

/**
 * The facts of one case as json-rules-engine takes them: `person.monthsInLevel` at `person` `$.monthsInLevel`, and
 * `criterion.managerRating` of the criterion `L.dimension.name` at `criteria` `$.L.dimension.name.managerRating`.
 * Missing is null.
 */
export interface Facts {
  readonly [key: string]: FactValue | Facts;
}

/** The members that lead to a fact; `criterion` is null for facts of the whole case. */
export function factKeys(definition: FactDefinition, criterion: string | null): string[] {
  const [group = '', name = ''] = definition.name.split('.');
  return criterion === null ? [group, name] : ['criteria', ...criterion.split('.'), name];
}

/** Follows own members only, so that no path can reach a prototype; undefined when there is nothing. */
export function valueAt(facts: Facts, keys: readonly string[]): FactValue | Facts | undefined {
  let value: FactValue | Facts | undefined = facts;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** Facts that don't fit the framework: a bug of the caller, not a mistake of a person. */
export class UnfitFacts extends TypeError {
  constructor(readonly faults: readonly string[]) {
    super(`These facts don't fit the framework: ${faults.join('; ')}`);
    this.name = 'UnfitFacts';
  }
}
