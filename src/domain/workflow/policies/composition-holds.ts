import { compositionProblem } from '../../calibration/composition.js';
import type { Policy } from '../policy.js';

export const compositionHolds: Policy = {
  about: 'situation',
  check: ({ event: { facts } }) => compositionProblem(facts.seats, facts.targetRank, facts.highestFreeRank),
};
