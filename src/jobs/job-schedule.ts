import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { JobHandlers } from './job-handlers.js';
import { JobStore } from './job-store.js';

/** Turns the passing of time into jobs: one for each slot of each schedule. */
@Injectable()
export class JobSchedule {
  private readonly lastSlots = new Map<string, number>();

  constructor(
    private readonly store: JobStore,
    private readonly handlers: JobHandlers,
    private readonly clock: Clock,
  ) {}

  /** Adds the jobs of the slots that have begun since the last call. */
  async advance(): Promise<void> {
    for (const { kind, minutes } of this.handlers.schedules()) {
      const length = minutes * 60_000;
      const slot = Math.floor(this.clock.now().getTime() / length) * length;
      if (this.lastSlots.get(kind) === slot) continue;
      await this.store.addRecurring(kind, new Date(slot));
      this.lastSlots.set(kind, slot);
    }
  }
}
