import { timetableProblem } from '../../calibration/timetable.js';
import type { SessionPolicy } from './policy.js';

/** It ends after it starts, on the same day, and leaves time for one case and for what is said within it. */
export const timetableFits: SessionPolicy = ({ event }) => {
  const field = event.type === 'SET_TIMETABLE' ? timetableProblem(event.timetable) : null;
  return field && { code: 'timetable-unfit', fields: [{ path: field, code: `timetable-${kebab[field]}` }] };
};

const kebab = {
  startsAt: 'start-unfit',
  endsAt: 'end-unfit',
  minutesPerCase: 'case-unfit',
  oralMinutes: 'oral-unfit',
  place: 'unfit',
} as const;
