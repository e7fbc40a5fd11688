import { isScore } from '../score-value.js';
import { fieldPolicy } from '../policy.js';

export const scoreFits = fieldPolicy(
  'score-not-on-scale',
  'value',
  ({ event }) =>
    event.type !== 'REVISE_SCORE' ||
    (event.facts.dimensions.includes(event.dimension) && isScore(event.value, event.facts.scale)),
);
