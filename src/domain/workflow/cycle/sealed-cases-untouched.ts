import { isWithCommittee, type CaseState } from '../case-state.js';
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

const afterwards: readonly CaseState[] = ['notice', 'released', 'appeal'];

/** A case on hold may be sealed, so it counts as sealed. */
function isSealed(state: CaseState): boolean {
  return isWithCommittee(state) || afterwards.includes(state) || state === 'onHold';
}

/** No amendment touches the rules of a sealed case. */
export const sealedCasesUntouched: CyclePolicy = ({ event }) => {
  if (event.type !== 'AMEND') return null;
  const changes = event.changes.policies ?? {};
  const touched = binding.filter((name) => name in changes);
  const sealed = event.facts.cases.filter(({ state }) => isSealed(state)).length;
  return unless(touched.length === 0 || sealed === 0, 'amendment-touches-sealed', {
    policies: touched.join(', '),
    sealed,
  });
};
