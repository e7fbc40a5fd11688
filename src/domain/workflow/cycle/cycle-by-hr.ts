import { unless, type CyclePolicy } from './policy.js';

export const cycleByHr: CyclePolicy = ({ event }) => unless(event.actor.roles.includes('hr'), 'only-hr');
