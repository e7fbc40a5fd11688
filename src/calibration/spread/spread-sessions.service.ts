import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CycleSettings } from '../../cases/cycle-settings.service.js';
import { Clock } from '../../config/clock.js';
import { CommitteeRow } from '../../cycles/committee.entity.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { dayOf } from '../../domain/calendar/time-zone.js';
import type { SpreadSession } from '../../domain/calibration/spread/spread.js';
import { AgendaRepository } from '../agenda.repository.js';
import { AgendaTimes } from '../agenda-times.service.js';
import { SeatPlanner } from '../seat-planner.service.js';
import { SessionRepository } from '../session.repository.js';
import type { SessionRow } from '../session.entity.js';

/** A session with room to be filled, as the page shows it and as the domain takes it. */
export interface OpenSession {
  readonly row: SessionRow;
  readonly spread: SpreadSession;
}

/** The sessions that cases can still be put on. */
@Injectable()
export class SpreadSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly agenda: AgendaRepository,
    private readonly times: AgendaTimes,
    private readonly planner: SeatPlanner,
    private readonly cycles: CycleSettings,
    private readonly clock: Clock,
  ) {}

  /**
   * Planned ones that have not met, by number. Not those in which the time for challenges is over: who came to them now could
   * challenge nobody.
   */
  async open(cycleId: string): Promise<OpenSession[]> {
    const { calendar } = await this.cycles.of(cycleId);
    const today = dayOf(this.clock.now(), calendar.timeZone);
    const rows = (await this.sessions.ofCycle(cycleId)).filter(
      ({ state, meetingOn, addendaUntil }) =>
        state === 'planned' && meetingOn >= today && (addendaUntil ?? today) >= today,
    );
    const levels = await this.levels(rows);
    const open: OpenSession[] = [];
    for (const row of rows) open.push({ row, spread: await this.described(row, levels) });
    return open;
  }

  private async described(
    row: SessionRow,
    levels: ReadonlyMap<string, readonly string[]>,
  ): Promise<SpreadSession> {
    const { id: sessionId, number, facilitatorId, committeeId } = row;
    const roster = await this.planner.stillHere(await this.sessions.members(sessionId));
    const agenda = await this.agenda.open(sessionId);
    return {
      sessionId,
      number,
      facilitatorId,
      capacity: this.times.capacity(row),
      held: agenda.map(({ row: { department, targetLevel } }) => ({ department, targetLevel })),
      levels: levels.get(committeeId) ?? [],
      members: roster.map((member) => ({
        personId: member.personId,
        number: member.number,
        office: member.office,
        rank: member.rank,
      })),
    };
  }

  private async levels(rows: readonly SessionRow[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const ids = [...new Set(rows.map(({ committeeId }) => committeeId))];
    const committees = await this.unitOfWork.entities().findBy(CommitteeRow, { id: In(ids) });
    return new Map(committees.map(({ id, levels }) => [id, levels]));
  }
}
