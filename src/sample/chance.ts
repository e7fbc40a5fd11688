import { createHash } from 'node:crypto';

/** A number from 0 to `below` - 1 that is always the same for the same words: variety without chance. */
export function pickNumber(below: number, ...words: readonly string[]): number {
  return createHash('sha256').update(words.join('|')).digest().readUInt32BE(0) % below;
}

/** @throws RangeError for an empty list */
export function pick<Item>(items: readonly Item[], ...words: readonly string[]): Item {
  const item = items[pickNumber(items.length, ...words)];
  if (item === undefined) throw new RangeError('Nothing to pick from.');
  return item;
}
