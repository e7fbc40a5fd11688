import type { FactValue } from './facts.js';

/** How many answers of one rule are kept: most rules ask two or three facts with a handful of values each. */
const mostKept = 200;
const radix = 64;
const mostPacked = 5;

/**
 * Keeps what is computed from the values of some slots, and hands it out again for the same values: whatever is kept
 * must depend on nothing else and be frozen.
 */
export function keepByValues<Answer>(
  slots: readonly number[],
  compute: (values: readonly FactValue[]) => Answer,
): (values: readonly FactValue[]) => Answer {
  const kept = new Map<number | string, Answer>();
  return (values) => {
    const key = packed(slots, values) ?? spelled(slots, values);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const answer = compute(values);
    if (kept.size < mostKept) kept.set(key, answer);
    return answer;
  };
}

/** One number for a few small values, which nearly all are: quicker to look up than a text. */
function packed(slots: readonly number[], values: readonly FactValue[]): number | undefined {
  if (slots.length > mostPacked) return undefined;
  let key = 0;
  for (const slot of slots) {
    const digit = digitOf(values[slot] ?? null);
    if (digit === undefined) return undefined;
    key = key * radix + digit;
  }
  return key;
}

function digitOf(value: FactValue): number | undefined {
  if (value === null) return 0;
  if (value === true) return 1;
  if (value === false) return 2;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < radix - 3
    ? value + 3
    : undefined;
}

/** Words are quoted, so that no two keys can meet. */
function spelled(slots: readonly number[], values: readonly FactValue[]): string {
  return JSON.stringify(slots.map((slot) => values[slot] ?? null));
}
