import type { FactDefinition } from '../framework/fact-definition.js';
import { UnfitFacts, type Facts, type FactValue } from './facts.js';
import type { Slot } from './slot.js';

/** The members of the facts of a level, in the order in which an evaluation stores them. */
export type FactLayout = readonly Member[];

type Member =
  | { readonly key: string; readonly below: FactLayout }
  | { readonly key: string; readonly below: null; readonly slot: number; readonly accepts: Accepts };

type Accepts = (value: unknown) => boolean;

/** The facts of a case, read once: by slot for the rules, and complete for whoever stores them. */
export interface ReadFacts {
  readonly values: readonly FactValue[];
  readonly facts: Facts;
}

/** Made once a level, so that reading walks each object once instead of following a path for each fact. */
export function layoutOf(slots: readonly Slot[]): FactLayout {
  const given = slots.flatMap(({ keys, definition, computed }, slot) =>
    computed ? [] : [{ keys, slot, accepts: acceptsFor(definition) }],
  );
  return group(given, 0);
}

/**
 * Reads given facts by their own members only. A missing one becomes null.
 * @throws UnfitFacts that names every fact of a wrong type, and every missing one that may not be.
 */
export function readFacts(slots: readonly Slot[], layout: FactLayout, given: Facts): ReadFacts {
  const values = new Array<FactValue>(slots.length).fill(null);
  const unfit: number[] = [];
  const facts = readGroup(layout, given, values, unfit);
  if (unfit.length > 0) throw new UnfitFacts(unfit.map((slot) => fault(slots[slot], values[slot] ?? null)));
  return { values, facts };
}

function readGroup(
  layout: FactLayout,
  given: FactValue | Facts | undefined,
  values: FactValue[],
  unfit: number[],
): Facts {
  const facts: Record<string, FactValue | Facts> = {};
  for (const member of layout) {
    const value = ownMember(given, member.key);
    if (member.below) {
      facts[member.key] = readGroup(member.below, value, values, unfit);
    } else {
      const known = (value ?? null) as FactValue;
      if (!member.accepts(known)) unfit.push(member.slot);
      values[member.slot] = known;
      facts[member.key] = known;
    }
  }
  return facts;
}

function ownMember(given: FactValue | Facts | undefined, key: string): FactValue | Facts | undefined {
  return typeof given === 'object' && given !== null && Object.hasOwn(given, key) ? given[key] : undefined;
}

interface GivenSlot {
  readonly keys: readonly string[];
  readonly slot: number;
  readonly accepts: Accepts;
}

function group(slots: readonly GivenSlot[], depth: number): FactLayout {
  return [...Map.groupBy(slots, ({ keys }) => keys[depth] ?? '')].map(([key, below]): Member => {
    const [first] = below;
    if (first?.keys.length === depth + 1)
      return { key, below: null, slot: first.slot, accepts: first.accepts };
    return { key, below: group(below, depth + 1) };
  });
}

function acceptsFor({ type, nullable }: FactDefinition): Accepts {
  if (type === 'integer') return (value) => (value === null ? nullable : Number.isInteger(value));
  if (type === 'number') return (value) => (value === null ? nullable : Number.isFinite(value));
  return (value) => (value === null ? nullable : typeof value === type);
}

function fault(slot: Slot | undefined, value: FactValue): string {
  const { type = '', nullable = false } = slot?.definition ?? {};
  return `${slot?.keys.join('.')} is ${JSON.stringify(value)}, not ${nullable ? `${type} or null` : type}`;
}
