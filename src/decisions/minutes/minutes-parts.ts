/** What the table opens of one case to one reader of a session's minutes. */
export interface MinutesParts {
  /** Who sat, and which alternates stepped in. */
  readonly roster: boolean;
  readonly recusals: boolean;
  /** How many sheets were handed in, of how many. */
  readonly handIns: boolean;
  /** Whose they are. */
  readonly whoHandedIn: boolean;
  readonly scores: boolean;
  readonly tally: boolean;
  readonly rationale: boolean;
}

export const noParts: MinutesParts = {
  roster: false,
  recusals: false,
  handIns: false,
  whoHandedIn: false,
  scores: false,
  tally: false,
  rationale: false,
};
