import { UnitMemory } from './unit-memory.js';

/** What one request reads outside of units, and what it does beside reading. */
export class Reading {
  readonly memory = new UnitMemory();
  open = true;
  /** What must happen again if the same is shown again without being read again; null once nothing may be shown again. */
  repeats: (() => void)[] | null = [];
}

/** What came of reading for one page. */
export interface Read<T> {
  readonly value: T;
  /** As of {@link Reading}. */
  readonly repeats: readonly (() => void)[] | null;
}
