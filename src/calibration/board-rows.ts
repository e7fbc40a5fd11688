import type { Framework } from '../domain/framework/framework.js';
import type { BoardQuery } from './board.input.js';

interface BoardOrder {
  readonly number: number;
  /** Null for a row without scores: not revealed, or recused. */
  readonly widest: number | null;
}

/**
 * Where members are furthest apart comes first. Rows without scores stand below in the order of the agenda, so that the place
 * of a row tells nothing that its reader does not see in it.
 */
export function byWidestSpread<Row extends BoardOrder>(rows: readonly Row[]): Row[] {
  return rows.toSorted(
    (one, other) => (other.widest ?? -1) - (one.widest ?? -1) || one.number - other.number,
  );
}

/** Signs beside the numbers, so that colour never says alone what it says. */
export interface BoardMarks {
  /** The points of the scale, for the legend. */
  readonly scale: readonly number[];
  readonly wideFrom: number;
  /** More than half of the scale apart. */
  isWide(spread: number | null): boolean;
  of(cell: { readonly median: string; readonly spread: number | null }): {
    readonly isBelow: boolean;
    readonly isWide: boolean;
  };
}

/** Below the bar of the level, and far apart, on a scale. */
export function boardMarks({ min, max, bar }: Framework['scale']): BoardMarks {
  const wide = Math.floor((max - min) / 2) + 1;
  const isWide = (spread: number | null) => spread !== null && spread >= wide;
  return {
    scale: Array.from({ length: max - min + 1 }, (_, step) => min + step),
    wideFrom: wide,
    isWide,
    of: ({ median, spread }) => ({ isBelow: median !== '' && Number(median) < bar, isWide: isWide(spread) }),
  };
}

interface ScoredDimension {
  readonly name: string;
  readonly members: readonly {
    readonly name: string;
    readonly first: string;
    readonly standing: string;
    readonly sentence: string;
  }[];
}

/** What was changed after the reveal, and why. */
export function revisionsIn(board: readonly ScoredDimension[]) {
  return board.flatMap(({ name: dimension, members }) =>
    members.filter(({ sentence }) => sentence !== '').map((member) => ({ dimension, ...member })),
  );
}

/** The address of the board with one row unfolded, or folded again; what is compared and unfolded besides stays. */
export function foldAddress(sessionId: string, { compare, open }: BoardQuery, caseId: string): string {
  const isOpen = open.includes(caseId);
  const others = open.filter((id) => id !== caseId);
  const query = new URLSearchParams();
  for (const id of compare) query.append('compare', id);
  for (const id of isOpen ? others : [...others, caseId]) query.append('open', id);
  const search = query.size === 0 ? '' : `?${query.toString()}`;
  return `/sessions/${sessionId}/board${search}#case-${caseId}`;
}
