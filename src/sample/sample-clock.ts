import { Clock } from '../config/clock.js';

/**
 * The clock of the sample company. It is set while the demo plays, and ticks from where it was left while it is served: the
 * company's deadlines do not run out while nobody looks.
 */
export class SampleClock extends Clock {
  private tickingSince: number | null = null;

  constructor(private moment: Date) {
    super();
  }

  now(): Date {
    const passed = this.tickingSince === null ? 0 : performance.now() - this.tickingSince;
    return new Date(this.moment.getTime() + Math.round(passed));
  }

  /** @throws RangeError for a moment before the present one: what was logged stays in order */
  set(moment: Date): void {
    if (moment < this.now()) throw new RangeError(`The clock can't go back to ${moment.toISOString()}.`);
    this.moment = new Date(moment);
    this.tickingSince = this.tickingSince === null ? null : performance.now();
  }

  /** From here on it runs like any clock. */
  start(): void {
    this.tickingSince ??= performance.now();
  }
}
