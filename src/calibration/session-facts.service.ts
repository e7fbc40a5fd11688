import { Injectable } from '@nestjs/common';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { AgendaCase, MeetingFacts } from '../domain/workflow/session-facts.js';
import { AgendaRepository, type AgendaLine } from './agenda.repository.js';
import { ChallengeRow } from './challenge.entity.js';
import { SeatPlanner } from './seat-planner.service.js';
import { SeatRepository } from './seat.repository.js';
import type { SessionMemberRow } from './session-member.entity.js';
import type { SessionRow } from './session.entity.js';

/** Everything from outside the machine that deciding on a session needs. */
@Injectable()
export class SessionFactsLoader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cycles: CycleSettings,
    private readonly agenda: AgendaRepository,
    private readonly seats: SeatRepository,
    private readonly planner: SeatPlanner,
  ) {}

  async load(row: SessionRow, members: readonly SessionMemberRow[]): Promise<MeetingFacts> {
    const { calendar } = await this.cycles.of(row.cycleId);
    const agenda: AgendaCase[] = [];
    for (const line of await this.agenda.open(row.id)) agenda.push(await this.agendaCase(line));
    const holds = (office: SessionMemberRow['office']) => members.some((member) => member.office === office);
    const alternateCount = members.filter(({ office }) => office === 'alternate').length;
    return {
      sessionId: row.id,
      calendar,
      facilitatorId: row.facilitatorId,
      meetingOn: row.meetingOn,
      memberCount: members.length - alternateCount,
      alternateCount,
      hasChair: holds('chair'),
      hasDeputy: holds('deputy'),
      agenda,
    };
  }

  private async agendaCase({ item, row }: AgendaLine): Promise<AgendaCase> {
    const seats = await this.seats.seats(row);
    const waiting = row.state === 'calibration.scheduled';
    return {
      caseId: row.id,
      number: item.number,
      state: row.state,
      targetRank: row.targetRank,
      seats,
      // Asked only before scoring opens; later it may change without a meaning.
      highestFreeRank: waiting ? await this.planner.highestFreeRank(row) : 0,
      openChallenges: await this.openChallenges(row.id, new Set(seats.map(({ seatId }) => seatId))),
      revealed: row.snapshot.context.revealed,
    };
  }

  private async openChallenges(caseId: string, seatIds: ReadonlySet<string>): Promise<number> {
    const rows = await this.unitOfWork.entities().findBy(ChallengeRow, { caseId });
    return rows.filter(({ seatId, decidedAt }) => decidedAt === null && seatIds.has(seatId)).length;
  }
}
