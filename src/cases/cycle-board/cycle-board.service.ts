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
import { StatesBefore } from './states-before.service.js';

/** What HR's page of a running cycle is made of: is it on time, and who blocks? */
@Injectable()
export class CycleBoard {
  constructor(
    private readonly cycles: CycleService,
    private readonly board: CycleBoardRepository,
    private readonly before: StatesBefore,
    private readonly lines: OwnCases,
    private readonly promotions: CasePromotions,
    private readonly clock: Clock,
  ) {}

  /** @throws not-found for whoever is neither HR nor auditor of the cycle */
  async of(viewer: Viewer, cycleId: string, filter: BoardFilter) {
    const cycle = await this.cycles.read(viewer, cycleId);
    const now = this.clock.now();
    const { total, rows } = await this.board.page(viewer, cycleId, filter, now.toISOString());
    return {
      cycle,
      today: dayOf(now, cycle.calendar.timeZone),
      counts: await this.board.countByState(viewer, cycleId),
      hidden: await this.board.countHidden(viewer, cycleId),
      changes: await this.changes(viewer, cycle, now),
      waitedFor: await this.board.waitedFor(viewer, cycleId),
      unfollowed: await this.board.unfollowed(viewer, cycleId),
      promotions: await this.promoted(viewer, cycle),
      total,
      lines: await this.lines.lines(viewer, rows),
      numbers: new Map(rows.map(({ id, number }) => [id, number])),
      departments: new Map(rows.map(({ id, department }) => [id, department])),
    };
  }

  /** Beside quotas alone, which are guidance; without one nothing is counted. */
  private async promoted(viewer: Viewer, { id, state, policies }: CycleRow) {
    const levels = Object.keys(policies.quotas);
    return levels.length === 0 || state === 'draft' ? [] : this.promotions.of(viewer, id, levels);
  }

  /** By state how many cases more or less than when today began, in the cycle's zone. */
  private async changes(viewer: Viewer, { id, calendar }: CycleRow, now: Date) {
    const since = startOfDay(dayOf(now, calendar.timeZone), calendar.timeZone);
    const moved = await this.board.movedSince(viewer, id, since);
    const before = await this.before.of(
      moved.map((one) => one.id),
      since,
    );
    const changes = new Map<string, number>();
    const add = (state: string, by: number): void => void changes.set(state, (changes.get(state) ?? 0) + by);
    for (const one of moved) {
      add(one.state, 1);
      const former = before.get(one.id);
      if (former) add(former, -1);
    }
    return changes;
  }
}
