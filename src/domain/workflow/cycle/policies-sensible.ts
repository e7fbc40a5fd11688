import type { CyclePolicies } from '../cycle-policies.js';
import { unless, type CyclePolicy } from './policy.js';

/** Figures that contradict themselves: fewer than three peers, a threshold of a half or less, an appeal window of no day. */
function areSensible({ peers, appeals, thresholds: { strict } }: CyclePolicies): boolean {
  const peersFit = peers === null || (peers.fewest >= 3 && peers.most >= peers.fewest);
  const strictFits = strict.denominator > 0 && 2 * strict.numerator > strict.denominator;
  return peersFit && strictFits && strict.numerator <= strict.denominator && (appeals?.windowDays ?? 1) > 0;
}

export const policiesSensible: CyclePolicy = ({ event }) => {
  const changes = event.type === 'AMEND' ? event.changes.policies : {};
  return unless(areSensible({ ...event.facts.policies, ...changes }), 'policies-not-sensible');
};
