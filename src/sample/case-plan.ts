/** How a candidate of the play does: how many criteria reach the bar, in percent. */
export const strengths = { strong: 100, solid: 92, mixed: 70, weak: 45 } as const;
export type Strength = keyof typeof strengths;

/** What the script says of one candidacy. People are named as in `sample/people.csv`. */
export interface CasePlan {
  readonly candidate: string;
  readonly target: string;
  readonly strength: Strength;
  /** The manager, where nobody else nominates. */
  readonly nominator?: string;
}

/** A candidacy that has begun. */
export interface PlayedCase extends CasePlan {
  readonly id: string;
}
