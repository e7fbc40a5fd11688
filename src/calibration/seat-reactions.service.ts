import { Injectable } from '@nestjs/common';
import type { CaseChange } from '../cases/case-change.js';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import type { Seat } from '../domain/calibration/seat.js';
import { AgendaRepository } from './agenda.repository.js';
import { ScoreSheetRepository } from './score-sheet.repository.js';
import { SeatRepository } from './seat.repository.js';
import { leftBecause } from './left-because.js';
import type { SeatRow } from './seat.entity.js';

/** Keeps agenda and seats in step with the case, whoever moved it. */
@Injectable()
export class SeatReactions {
  constructor(
    private readonly seats: SeatRepository,
    private readonly sheets: ScoreSheetRepository,
    private readonly agenda: AgendaRepository,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  async react(change: CaseChange): Promise<void> {
    const { event, from, row } = change;
    if (event?.type === 'ASSIGN_SESSION') await this.assign(change, event.sessionId);
    await this.seats.apply(change.seats);
    const because = leftBecause(change);
    if (because) await this.agenda.leave(row.id, because);
    if (from && row.revision > from.revision) await this.beginRevision(change);
    if (row.final && row.state !== 'closed') await this.agenda.leave(row.id, 'left');
  }

  /** Seats as the facts computed them; those of a case that comes back to its committee are there already. */
  private async assign({ row, facts }: CaseChange, sessionId: string): Promise<void> {
    await this.agenda.leave(row.id, 'assigned-anew');
    await this.agenda.add(sessionId, row.id, row.revision);
    await this.seats.place(facts.seats.map((seat) => this.rowOf(seat, row.id, row.revision)));
  }

  /** A new revision needs another committee, or goes on with the same one, which keeps its scores. */
  private async beginRevision({ from, row }: CaseChange): Promise<void> {
    await this.agenda.leave(row.id, 'assigned-anew');
    if (!from || row.sessionId === null || row.state === 'calibration.scheduled') return;
    await this.agenda.add(row.sessionId, row.id, row.revision);
    for (const seat of await this.seats.rows(row.id, from.revision)) {
      const id = this.random.uuid();
      await this.seats.place([{ ...seat, id, revision: row.revision }]);
      await this.sheets.carryOver(seat.id, id);
    }
  }

  private rowOf(seat: Seat, caseId: string, revision: number): SeatRow {
    return {
      id: seat.seatId,
      caseId,
      revision,
      personId: seat.personId,
      number: seat.number,
      office: seat.office,
      rank: seat.rank,
      status: seat.status,
      recusal: seat.recusal,
      changedAt: this.clock.now().toISOString(),
    };
  }
}
