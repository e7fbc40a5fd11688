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

/** The framework's strictest share of ballots and the rank from which it counts; nobody's rank where all ranks ask the same. */
function thresholdsOf({ votes, levels }: Framework): VoteThresholds {
  const [strictest, ...others] = votes.promote.toSorted((one, other) => other.fromRank - one.fromRank);
  if (!strictest) return defaultPolicies.thresholds;
  const strict = { numerator: strictest.numerator, denominator: strictest.denominator };
  const beyond = Math.max(0, ...levels.map(({ rank }) => rank)) + 1;
  return { strictFromRank: others.length > 0 ? strictest.fromRank : beyond, strict };
}
