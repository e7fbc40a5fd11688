/** One figure of the benchmark: two sides measured in one run, so that the ratio holds on any machine. */
export interface BenchRow {
  readonly name: string;
  /** Ours divided by the other side's, in the sense that more is better unless `goal` starts with "at most". */
  readonly ratio: number;
  /** What to reach: `≥ 3`, `< 2 s`. Null for a figure that is shown to be known, beside one that has a goal. */
  readonly goal: string | null;
  readonly met: boolean | null;
  /** Both sides in words with their figures and versions, the naive recipe included. */
  readonly detail: string;
}
