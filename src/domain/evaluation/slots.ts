import { factSource } from '../framework/fact-sources.js';
import type { Framework, Level } from '../framework/framework.js';
import type { FactLayout } from './fact-layout.js';
import type { Slot } from './slot.js';
import { factKeys, type Facts, type FactValue } from './facts.js';

/** A level with the facts that its rules ask. */
export interface LevelFacts {
  readonly level: Level;
  /** Dimensions of the group that the level emphasises. */
  readonly emphasised: ReadonlySet<string>;
  readonly slots: readonly Slot[];
  readonly layout: FactLayout;
}

/** All slots of a level, in the order of `facts.json` and of the required criteria. */
export function slotsOf(framework: Framework, level: Level): Slot[] {
  return framework.facts.flatMap((definition) => {
    const scope = factSource(definition.source)?.scope;
    const criteria = scope === 'criterion' ? level.required.map(({ id }) => id) : [null];
    const computed = scope === 'outcome';
    return criteria.map((id) => ({ keys: factKeys(definition, id), definition, computed }));
  });
}

/** Facts in the order of the slots. */
export function factsOf(slots: readonly Slot[], values: readonly FactValue[]): Facts {
  const facts: Record<string, FactValue | Facts> = {};
  slots.forEach(({ keys, computed }, index) => {
    if (!computed) put(facts, keys, values[index] ?? null);
  });
  return facts;
}

function put(facts: Record<string, FactValue | Facts>, keys: readonly string[], value: FactValue): void {
  let group = facts;
  for (const key of keys.slice(0, -1)) {
    group = (group[key] ??= {}) as Record<string, FactValue | Facts>;
  }
  group[keys.at(-1) ?? ''] = value;
}
