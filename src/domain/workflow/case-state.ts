/** Every state a case can be in, in the order of its life. The names are stored and printed: they never change. */
export const waitingCaseStates = [
  'nomination.draft',
  'nomination.consent',
  'nomination.sponsorship',
  'nomination.exception',
  'review.self',
  'review.manager',
  'screening',
  'calibration.scheduled',
  'calibration.scoring',
  'calibration.discussion',
  'calibration.ballot',
  'calibration.rationale',
  'ratification',
  'decided',
  'notice',
  'released',
  'appeal',
  'onHold',
] as const;

export const finalCaseStates = [
  'closed',
  'withdrawn',
  'lapsed',
  'discarded',
  'notAccepted',
  'ineligible',
  'cancelled',
] as const;

export const caseStates = [...waitingCaseStates, ...finalCaseStates] as const;

export type WaitingCaseState = (typeof waitingCaseStates)[number];
export type FinalCaseState = (typeof finalCaseStates)[number];
export type CaseState = WaitingCaseState | FinalCaseState;

export function isFinal(state: CaseState): state is FinalCaseState {
  return (finalCaseStates as readonly string[]).includes(state);
}

/** States in which the committee is at work and a released outcome does not exist yet. */
const withCommittee: readonly CaseState[] = [
  'calibration.scheduled',
  'calibration.scoring',
  'calibration.discussion',
  'calibration.ballot',
  'calibration.rationale',
  'ratification',
  'decided',
];

/** From sealing to RELEASE: candidate, peers, nominator and manager see one state for all of these. */
export function isWithCommittee(state: CaseState): boolean {
  return withCommittee.includes(state);
}

export const outcomes = ['promoted', 'declined', 'deferred'] as const;
/** `deferred`: not decided now, with the gap and the earliest date; no cooling-off. */
export type Outcome = (typeof outcomes)[number];

export function isOutcome(result: string | null): result is Outcome {
  return (outcomes as readonly (string | null)[]).includes(result);
}
