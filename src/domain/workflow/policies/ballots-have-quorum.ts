import { ballotsCast, hasQuorum } from '../../calibration/open-seats.js';
import { policy } from '../policy.js';

export const ballotsHaveQuorum = policy('situation', 'ballots-without-quorum', ({ event }) =>
  hasQuorum(ballotsCast(event.facts.seats), event.facts.seats),
);
