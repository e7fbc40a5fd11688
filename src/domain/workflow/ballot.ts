import { resultOf, tallyOf, type TallyResult } from '../calibration/tally.js';
import type { CaseContext } from './case-context.js';
import type { CaseFacts } from './case-facts.js';

/** What closing the ballot now would give. */
export function ballotResult(context: CaseContext, facts: CaseFacts): TallyResult {
  return resultOf(tallyOf(facts.seats), facts.targetRank, context.round, facts.policies.thresholds);
}
