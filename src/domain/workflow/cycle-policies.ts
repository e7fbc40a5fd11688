/** What a cycle decides for itself before OPEN; pinned by OPEN, changed afterwards only by numbered amendments. */
export interface CyclePolicies {
  readonly selfNomination: boolean;
  readonly consent: boolean;
  readonly exceptions: boolean;
  /** null: no peers are asked. */
  readonly peers: { readonly fewest: number; readonly most: number } | null;
  /** Off: the packet seals by itself once the reviews are in. */
  readonly screening: boolean;
  readonly oralPresentation: boolean;
  readonly ratification: boolean;
  readonly publicNotice: boolean;
  /** On: the manager reads the release from the working day before the release date. */
  readonly managerDayBefore: boolean;
  /** null: no appeals. `windowDays` in working days from RELEASE. */
  readonly appeals: { readonly windowDays: number } | null;
  /** Guidance for the committee, per target level; never blocks. */
  readonly quotas: Readonly<Record<string, number>>;
  readonly thresholds: VoteThresholds;
}

/**
 * From `strictFromRank` on promotion needs `strict` of the ballots cast (`numerator/denominator`, reached or passed); below it
 * more than half.
 */
export interface VoteThresholds {
  readonly strictFromRank: number;
  readonly strict: { readonly numerator: number; readonly denominator: number };
}

export const defaultPolicies: CyclePolicies = {
  selfNomination: false,
  consent: true,
  exceptions: true,
  peers: null,
  screening: true,
  oralPresentation: false,
  ratification: false,
  publicNotice: false,
  managerDayBefore: false,
  appeals: { windowDays: 10 },
  quotas: {},
  thresholds: { strictFromRank: 5, strict: { numerator: 2, denominator: 3 } },
};

/** Peer policy when it is switched on without figures of its own. */
export const defaultPeers = { fewest: 3, most: 5 } as const;
