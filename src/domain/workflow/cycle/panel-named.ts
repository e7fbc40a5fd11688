import { unless, type CyclePolicy } from './policy.js';

const panelSize = 3;

/** With appeals on, three people who can hear them are named before anything can be appealed. */
export const panelNamed: CyclePolicy = ({ event: { facts } }) => {
  const named = new Set(facts.panelIds).size;
  const enough = facts.policies.appeals === null || named >= panelSize;
  return unless(enough, 'panel-missing', { named, needed: panelSize });
};
