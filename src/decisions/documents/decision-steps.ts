import type { DecisionStep } from '../../pdf/documents/decision-report.js';

const stepOf: Readonly<Record<string, DecisionStep>> = {
  SUBMIT: 'nominated',
  SUBMIT_SELF_REVIEW: 'self-review',
  SUBMIT_MANAGER_REVIEW: 'manager-review',
  REVEAL: 'scores-revealed',
  CLOSE_BALLOT: 'ballot-closed',
  CONFIRM_DECISION: 'rationale-confirmed',
  RATIFY: 'ratified',
};

const order: readonly DecisionStep[] = [
  'nominated',
  'self-review',
  'manager-review',
  'packet-sealed',
  'scores-revealed',
  'ballot-closed',
  'rationale-confirmed',
  'ratified',
  'appeal-decided',
  'released',
];

/**
 * The steps on the way to a decision with their days, each the last time it was taken.
 * @param lines of the case's stream that were written before the decision was released
 * @param known steps that the clock may have taken, by their own moments; null where they were not
 * @param dayOf the day of a moment in the cycle's time zone
 */
export function decisionSteps(
  lines: readonly { readonly type: string; readonly time: string }[],
  known: Readonly<Partial<Record<DecisionStep, string | null>>>,
  dayOf: (moment: string) => string,
): { step: DecisionStep; on: string }[] {
  const moments = new Map<DecisionStep, string>();
  for (const { type, time } of lines) {
    const step = stepOf[type];
    if (step) moments.set(step, time);
  }
  for (const step of order) {
    const moment = known[step];
    if (moment) moments.set(step, moment);
  }
  return order.flatMap((step) => {
    const moment = moments.get(step);
    return moment === undefined ? [] : [{ step, on: dayOf(moment) }];
  });
}
