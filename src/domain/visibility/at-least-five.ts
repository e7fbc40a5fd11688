/** A figure on fewer people than this is hidden from readers who may not see the single cases. */
export const smallestGroup = 5;

/** One group of a breakdown: how many people, and the figure on them. */
export interface Group<Figure> {
  readonly people: number;
  readonly figure: Figure;
}

/** A group whose figure is hidden says neither the figure nor the number of people. */
export type ShownGroup<Figure> = Group<Figure> | { readonly hidden: true };

/** The figure where it is on at least five people, null where it is hidden. Nobody at all gives nothing away: 0 is shown. */
export function atLeastFive<Figure>(people: number, figure: Figure): Figure | null {
  return people === 0 || people >= smallestGroup ? figure : null;
}

/**
 * The groups of a total that the reader also sees, with small ones hidden, and as many more as it takes that no hidden
 * figure comes out by subtraction: the hidden groups together are at least five people and at least two groups. A group
 * of nobody stays shown. When that cannot be had, all groups are hidden.
 */
export function hideSmallGroups<Figure>(groups: readonly Group<Figure>[]): readonly ShownGroup<Figure>[] {
  const hidden = new Set(groups.filter(({ people }) => people > 0 && people < smallestGroup));
  const open = groups
    .filter((group) => group.people > 0 && !hidden.has(group))
    .toSorted((one, other) => one.people - other.people);
  while (hidden.size > 0 && !safe(hidden) && open.length > 0) {
    const next = open.shift();
    if (next) hidden.add(next);
  }
  return groups.map((group) => (hidden.has(group) ? { hidden: true } : group));
}

/**
 * Whether a second breakdown of the same figure may stand beside one already shown: each non-empty difference between a group
 * and its parts has to be on at least five people.
 */
export function differenceShown(whole: number, shownPart: number): boolean {
  const difference = Math.abs(whole - shownPart);
  return difference === 0 || difference >= smallestGroup;
}

function safe(hidden: ReadonlySet<Group<unknown>>): boolean {
  const people = [...hidden].reduce((sum, group) => sum + group.people, 0);
  return hidden.size >= 2 && people >= smallestGroup;
}
