import { isFinal } from '../case-state.js';
import { unless, type CyclePolicy } from './policy.js';

export const everyCaseFinal: CyclePolicy = ({ event: { facts } }) => {
  const open = facts.cases.filter(({ state }) => !isFinal(state)).length;
  return unless(open === 0, 'cases-still-open', { open });
};
