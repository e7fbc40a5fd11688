import { columnOf, headingKey, type Column } from './columns.js';

/** What each column of a file means, from the left; null for those that are not read. */
export type Mapping = readonly (Column | null)[];

/** What a heading meant the last time somebody said it. */
export interface RememberedHeading {
  readonly heading: string;
  readonly column: Column | null;
}

/** What the columns mean: as they were mapped the last time, else as their headings say. */
export function guessMapping(
  headings: readonly string[],
  remembered: readonly RememberedHeading[] = [],
): Mapping {
  const before = new Map(remembered.map(({ heading, column }) => [headingKey(heading), column]));
  return headings.map((heading) => before.get(headingKey(heading)) ?? columnOf(heading));
}
