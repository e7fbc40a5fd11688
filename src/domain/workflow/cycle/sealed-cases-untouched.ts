import type { CyclePolicies } from '../cycle-policies.js';
import { unless, type CyclePolicy } from './policy.js';

/** Policies by which a sealed case is decided. */
const binding: readonly (keyof CyclePolicies)[] = [
  'thresholds',
  'ratification',
  'publicNotice',
  'appeals',
  'oralPresentation',
];

/** No amendment touches the rules of a sealed case. */
export const sealedCasesUntouched: CyclePolicy = ({ event }) => {
  if (event.type !== 'AMEND') return null;
  const changes = event.changes.policies ?? {};
  const touched = binding.filter((name) => name in changes);
  const sealed = event.facts.cases.filter((one) => one.sealed).length;
  return unless(touched.length === 0 || sealed === 0, 'amendment-touches-sealed', {
    policies: touched.join(', '),
    sealed,
  });
};
