/** What stands in the fields of a form, by name. Groups of radio buttons without a choice, and empty fields, are ''. */
export type FormValues = ReadonlyMap<string, string>;

export interface Merged {
  /** To be put into the form: changed in the other window, untouched in this one. */
  readonly taken: ReadonlyMap<string, string>;
  /** Changed in both windows, differently: what the other one saved. A person has to choose. */
  readonly conflicts: ReadonlyMap<string, string>;
}

/**
 * Three versions of the same fields: as both windows knew them, as they stand here, and as the other window saved them.
 * What only one of them changed is nobody's loss.
 */
export function mergeValues(known: FormValues, mine: FormValues, theirs: FormValues): Merged {
  const taken = new Map<string, string>();
  const conflicts = new Map<string, string>();
  for (const [name, value] of theirs) {
    const [before, here] = [known.get(name) ?? '', mine.get(name) ?? ''];
    if (value === before || value === here) continue;
    if (here === before) taken.set(name, value);
    else conflicts.set(name, value);
  }
  return { taken, conflicts };
}
