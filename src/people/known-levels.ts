/** The levels that a person can have: the codes of every published framework. The rulebook supplies them. */
export abstract class KnownLevels {
  abstract codes(): Promise<readonly string[]>;
}
