import { unless, type CyclePolicy } from './policy.js';

export const nothingReleased: CyclePolicy = ({ event: { facts } }) => {
  const released = facts.cases.filter((one) => one.released).length;
  return unless(released === 0, 'cases-already-released', { released });
};
