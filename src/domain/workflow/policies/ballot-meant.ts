import { seatOf } from '../../calibration/open-seats.js';
import { isAgainstOwnScore } from '../../calibration/scores.js';
import type { Policy } from '../policy.js';

/** A ballot against the median of the own scores is asked back, to the voter alone. */
export const ballotMeant: Policy = {
  about: 'words',
  check: ({ event }) => {
    if (event.type !== 'CAST_BALLOT' || event.againstOwnScore) return null;
    const own = seatOf(event.actor.personId, event.facts.seats);
    return isAgainstOwnScore(event.choice, own?.scores ?? null, event.facts.scale.bar)
      ? { code: 'against-own-score', fields: [{ path: 'againstOwnScore', code: 'against-own-score' }] }
      : null;
  },
};
