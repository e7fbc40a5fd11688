import { unless, type CyclePolicy } from './policy.js';

export const frameworkChosen: CyclePolicy = ({ event: { facts } }) =>
  unless(facts.frameworkVersion !== null, 'framework-missing');
