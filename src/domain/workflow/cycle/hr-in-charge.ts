import { unless, type CyclePolicy } from './policy.js';

/** For each target level an HR person outside the population is in charge; else nobody could act without a tie. */
export const hrInCharge: CyclePolicy = ({ event: { facts } }) => {
  const missing = facts.inCharge
    .filter(({ hrIds }) => hrIds.every((id) => facts.populationIds.includes(id)))
    .map(({ level }) => level);
  const complete = facts.inCharge.length > 0 && missing.length === 0;
  return unless(complete, 'hr-in-charge-missing', { levels: missing.join(', ') });
};
