import type { Framework } from '../domain/framework/framework.js';
import {
  defaultPolicies,
  type CyclePolicies,
  type VoteThresholds,
} from '../domain/workflow/cycle-policies.js';

/** The defaults, with the thresholds of the framework. */
export function policiesFor(framework: Framework): CyclePolicies {
  return { ...defaultPolicies, thresholds: thresholdsOf(framework) };
}

/** The framework's strictest share of ballots and the rank from which it counts; nobody's rank where more than half is enough for all. */
function thresholdsOf({ votes, levels }: Framework): VoteThresholds {
  const [strictest] = votes.promote.toSorted((one, other) => other.fromRank - one.fromRank);
  if (!strictest) return defaultPolicies.thresholds;
  const strict = { numerator: strictest.numerator, denominator: strictest.denominator };
  const beyond = Math.max(0, ...levels.map(({ rank }) => rank)) + 1;
  return { strictFromRank: isMoreThanHalf(strictest) ? beyond : strictest.fromRank, strict };
}

function isMoreThanHalf({
  numerator,
  denominator,
  inclusive,
}: Framework['votes']['promote'][number]): boolean {
  return 2 * numerator === denominator && !inclusive;
}
