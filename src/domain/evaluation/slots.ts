import type { FactDefinition } from '../framework/fact-definition.js';
import { factSource } from '../framework/fact-sources.js';
import type { Framework, Level } from '../framework/framework.js';
import { factKeys, UnfitFacts, valueAt, type Facts, type FactValue } from './facts.js';

/** One value that the rules of a level can ask: a fact of the case, or a fact of one criterion. */
export interface Slot {
  readonly keys: readonly string[];
  readonly definition: FactDefinition;
  /** Computed from the outcomes of the criteria, not given. */
  readonly computed: boolean;
}

/** A level with the facts that its rules ask. */
export interface LevelFacts {
  readonly level: Level;
  /** Dimensions of the group that the level emphasises. */
  readonly emphasised: ReadonlySet<string>;
  readonly slots: readonly Slot[];
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

/**
 * Reads the given facts into the order of the slots: a missing one becomes null.
 * @throws UnfitFacts that names every fact of a wrong type, and every missing one that may not be.
 */
export function readSlots(slots: readonly Slot[], facts: Facts): FactValue[] {
  const faults: string[] = [];
  const values = slots.map((slot) => {
    if (slot.computed) return null;
    const value = valueAt(facts, slot.keys) ?? null;
    if (fits(value, slot.definition)) return value;
    faults.push(`${slot.keys.join('.')} is ${JSON.stringify(value)}, not ${wanted(slot.definition)}`);
    return null;
  });
  if (faults.length > 0) throw new UnfitFacts(faults);
  return values;
}

/** The facts again, complete and in one order: what an evaluation stores. */
export function canonicalFacts(slots: readonly Slot[], values: readonly FactValue[]): Facts {
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

function fits(value: FactValue | Facts, { type, nullable }: FactDefinition): value is FactValue {
  if (value === null) return nullable;
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'number') return Number.isFinite(value);
  return typeof value === type;
}

function wanted({ type, nullable }: FactDefinition): string {
  return nullable ? `${type} or null` : type;
}
