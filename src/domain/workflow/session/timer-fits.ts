import type { SessionPolicy } from './policy.js';

/** Between a minute and ten hours. */
export const timerFits: SessionPolicy = ({ event }) => {
  if (event.type !== 'START_TIMER') return null;
  const { minutes } = event;
  const fits = Number.isInteger(minutes) && minutes >= 1 && minutes <= 600;
  return fits ? null : { code: 'timer-unfit', fields: [{ path: 'minutes', code: 'timer-unfit' }] };
};
