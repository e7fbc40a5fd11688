import { unless, type CyclePolicy } from './policy.js';

export const populationChosen: CyclePolicy = ({ event: { facts } }) =>
  unless(facts.populationIds.length > 0, 'population-empty');
