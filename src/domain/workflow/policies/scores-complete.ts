import type { Policy } from '../policy.js';
import { isScore } from '../score-value.js';

/** Every dimension is answered on the scale or with *can't tell*, each once, and nothing else. */
export const scoresComplete: Policy = {
  about: 'words',
  check: ({ event }) => {
    if (event.type !== 'SUBMIT_SCORES') return null;
    const { dimensions, scale } = event.facts;
    const given = new Map(event.scores.map((score) => [score.dimension, score.value]));
    const missing = dimensions.filter((dimension) => !isScore(given.get(dimension), scale));
    const path = (dimension: string) => ({ path: `scores.${dimension}`, code: 'score-missing' });
    if (missing.length > 0) return { code: 'scores-incomplete', fields: missing.map(path) };
    return given.size === dimensions.length && event.scores.length === given.size
      ? null
      : { code: 'score-unknown-dimension' };
  },
};
