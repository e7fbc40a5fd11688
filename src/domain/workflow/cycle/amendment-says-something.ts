import { unless, type CyclePolicy } from './policy.js';

export const amendmentSaysSomething: CyclePolicy = ({ event }) => {
  if (event.type !== 'AMEND') return null;
  const { calendar = {}, policies = {}, added = [], removed = [] } = event.changes;
  const size = Object.keys(calendar).length + Object.keys(policies).length + added.length + removed.length;
  return unless(size > 0, 'amendment-empty');
};
