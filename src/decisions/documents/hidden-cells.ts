import { smallestGroup } from '../../domain/visibility/at-least-five.js';
import type { Count } from '../../pdf/documents/cycle-summary.js';

type Cell = readonly [row: number, column: number];

/**
 * A table of counts whose row and column totals the reader also sees: cells on fewer than five people are hidden, and as
 * many more as it takes that none comes out by subtraction. In each row and column the hidden cells are at least two
 * and together at least five people, or all of them. A cell of nobody stays shown.
 */
export function hideSmallCells(counts: readonly (readonly number[])[]): Count[][] {
  const hidden = counts.map((row) => row.map((count) => count > 0 && count < smallestGroup));
  const lines = linesOf(counts);
  let changed = true;
  while (changed) {
    changed = false;
    for (const line of lines) {
      const next = cellToHide(line, counts, hidden);
      if (!next) continue;
      const [row, column] = next;
      hidden[row]?.splice(column, 1, true);
      changed = true;
    }
  }
  return counts.map((row, index) => row.map((count, column) => (hidden[index]?.[column] ? null : count)));
}

function linesOf(counts: readonly (readonly number[])[]): Cell[][] {
  const rows = counts.map((row, index) => row.map((_, column): Cell => [index, column]));
  const columns = (counts[0] ?? []).map((_, column) => counts.map((__, index): Cell => [index, column]));
  return [...rows, ...columns];
}

/** The smallest cell still shown of a line whose hidden cells could be worked out; null where they can't, or none is left. */
function cellToHide(
  line: readonly Cell[],
  counts: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
): Cell | null {
  const countOf = ([row, column]: Cell) => counts[row]?.[column] ?? 0;
  const isHidden = ([row, column]: Cell) => hidden[row]?.[column] === true;
  const covered = line.filter(isHidden);
  const people = covered.reduce((sum, cell) => sum + countOf(cell), 0);
  if (covered.length === 0 || (covered.length >= 2 && people >= smallestGroup)) return null;
  const shown = line.filter((cell) => !isHidden(cell) && countOf(cell) > 0);
  return shown.sort((one, other) => countOf(one) - countOf(other))[0] ?? null;
}
