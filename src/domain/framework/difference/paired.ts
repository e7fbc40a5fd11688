import { canonicalJson } from '../../canonical-json.js';

/** Items of both sides by key, in the order of the newer side, those that are gone at the end. */
export function paired<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): [key: string, before: Item | null, after: Item | null][] {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const now = new Map(after.map((item) => [keyOf(item), item]));
  return [...new Set([...now.keys(), ...old.keys()])].map((key) => [
    key,
    old.get(key) ?? null,
    now.get(key) ?? null,
  ]);
}

/** Whether two parts of frameworks say the same. */
export function alike(left: unknown, right: unknown): boolean {
  return canonicalJson(left ?? null) === canonicalJson(right ?? null);
}
