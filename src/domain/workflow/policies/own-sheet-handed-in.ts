import { seatOf } from '../../calibration/open-seats.js';
import { policy } from '../policy.js';

export const ownSheetHandedIn = policy(
  'situation',
  'own-sheet-missing',
  ({ event }) => seatOf(event.actor.personId, event.facts.seats)?.sheetHandedIn === true,
);
