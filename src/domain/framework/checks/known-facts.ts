import { items, members, word, type Draft } from '../draft.js';
import { factTypes, type FactScope, type FactType } from '../fact-definition.js';
import { factSource } from '../fact-sources.js';

/** As much of a fact as the check of a condition needs; null where the fact itself has a mistake there. */
export interface KnownFact {
  readonly type: FactType | null;
  readonly scope: FactScope | null;
  readonly nullable: boolean;
  readonly values: readonly string[] | null;
}

/** The facts by name; null when `facts.json` could not be read, so that nothing can be said about names. */
export function knownFacts(draft: Draft): ReadonlyMap<string, KnownFact> | null {
  if (!draft.facts) return null;
  return new Map(
    items(draft.facts.facts).flatMap((item) => {
      const name = word(members(item).name);
      return name === undefined ? [] : [[name, knownFact(item)] as const];
    }),
  );
}

function knownFact(item: unknown): KnownFact {
  const { type, source, nullable, values } = members(item);
  return {
    type: factTypes.find((known) => known === type) ?? null,
    scope: factSource(word(source) ?? '')?.scope ?? null,
    nullable: nullable === true,
    values: Array.isArray(values) ? values.flatMap((each) => word(members(each).value) ?? []) : null,
  };
}
