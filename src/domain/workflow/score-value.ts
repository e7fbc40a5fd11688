import type { CaseFacts } from './case-facts.js';

/** A whole number on the scale, or null for *can't tell*; a missing answer (undefined) is neither. */
export function isScore(value: number | null | undefined, scale: CaseFacts['scale']): boolean {
  if (value === null) return true;
  return value !== undefined && Number.isInteger(value) && value >= scale.lowest && value <= scale.highest;
}
