import { SettableClock } from '../../src/config/clock.js';
import { leaseDuration } from '../../src/jobs/job-store.js';

/** The clock of a server that starts when the leases of the one before it have run out. */
export function clockAfterLeases(start: Date): SettableClock {
  return new SettableClock(new Date(start.getTime() + leaseDuration + 1000));
}
