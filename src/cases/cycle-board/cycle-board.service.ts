import { Injectable } from '@nestjs/common';
import { Clock } from '../../config/clock.js';
import type { CycleRow } from '../../cycles/cycle.entity.js';
import { CycleService } from '../../cycles/cycle.service.js';
import { dayOf, startOfDay } from '../../domain/calendar/time-zone.js';
import type { Viewer } from '../../web/viewer.js';
import { CasePromotions } from '../case-promotions.service.js';
import { OwnCases } from '../own-cases.service.js';
import type { BoardFilter } from './cycle-board.input.js';
import { CycleBoardRepository } from './cycle-board.repository.js';
import { changesOf, countsOf } from './state-counts.js';

/** What HR's page of a running cycle is made of: is it on time, and who blocks? */
@Injectable()
export class CycleBoard {
  constructor(
    private readonly cycles: CycleService,
    private readonly board: CycleBoardRepository,
    private readonly lines: OwnCases,
    private readonly promotions: CasePromotions,
    private readonly clock: Clock,
  ) {}

  /** @throws not-found for whoever is neither HR nor auditor of the cycle */
  async of(viewer: Viewer, cycleId: string, filter: BoardFilter) {
    const funnel = await this.funnel(viewer, cycleId);
    const { cycle } = funnel;
    const now = this.clock.now().toISOString();
    const all = [...funnel.counts.values()].reduce((sum, count) => sum + count, funnel.hidden);
    const { total, rows } = await this.board.page(viewer, cycleId, filter, now, all);
    return {
      ...funnel,
      waitedFor: await this.board.waitedFor(viewer, cycleId),
      unfollowed: await this.board.unfollowed(viewer, cycleId),
      promotions: await this.promoted(viewer, cycle),
      total,
      lines: await this.lines.lines(viewer, rows),
      numbers: new Map(rows.map(({ id, number }) => [id, number])),
      departments: new Map(rows.map(({ id, department }) => [id, department])),
    };
  }

  /**
   * How many cases stand in which state, how many of them more or less than when today began in the cycle's zone, and how many
   * are with the committee, for a reader who is told no more.
   * @throws not-found for whoever is neither HR nor auditor of the cycle
   */
  async funnel(viewer: Viewer, cycleId: string) {
    const cycle = await this.cycles.read(viewer, cycleId);
    const { timeZone } = cycle.calendar;
    const today = dayOf(this.clock.now(), timeZone);
    const states = await this.board.countByState(viewer, cycleId, startOfDay(today, timeZone));
    const hidden = await this.board.countHidden(viewer, cycleId);
    return { cycle, today, counts: countsOf(states), changes: changesOf(states), hidden };
  }

  /** Beside quotas alone, which are guidance; without one nothing is counted. */
  private async promoted(viewer: Viewer, { id, state, policies }: CycleRow) {
    const levels = Object.keys(policies.quotas);
    return levels.length === 0 || state === 'draft' ? [] : this.promotions.of(viewer, id, levels);
  }
}
