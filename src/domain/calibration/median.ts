/**
 * Twice the median, an integer for integer values, so that comparing needs no fractions. null without values: unknown
 * is not zero. *Can't tell* (null) is left out.
 */
export function twiceMedian(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((one, other) => one - other);
  if (known.length === 0) return null;
  const upper = known[Math.floor(known.length / 2)] ?? 0;
  const lower = known[Math.ceil(known.length / 2) - 1] ?? 0;
  return upper + lower;
}

/** Largest minus smallest known value; null with fewer than two known values. */
export function spreadOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length < 2 ? null : Math.max(...known) - Math.min(...known);
}
