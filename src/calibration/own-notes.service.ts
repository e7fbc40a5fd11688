import { Injectable } from '@nestjs/common';
import { AgendaRepository } from './agenda.repository.js';
import { ScoreSheetRepository } from './score-sheet.repository.js';
import { SeatRepository } from './seat.repository.js';

/** Notes that members wrote for themselves: gone when their session closes. */
@Injectable()
export class OwnNotes {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly seats: SeatRepository,
    private readonly sheets: ScoreSheetRepository,
  ) {}

  /** The cases of the session on which somebody has notes of their own. */
  async casesWithNotes(sessionId: string, personId: string | null): Promise<string[]> {
    const cases = new Set<string>();
    for (const { item } of await this.agenda.all(sessionId)) {
      const seats = await this.seats.rows(item.caseId, item.revision);
      const own = seats.find((seat) => seat.personId === personId);
      if (own && (await this.sheets.notes(own.id)).length > 0) cases.add(item.caseId);
    }
    return [...cases];
  }

  /** Deletes the notes on every case that was on the session's agenda, inside a unit. */
  async deleteOf(sessionId: string): Promise<void> {
    for (const { item } of await this.agenda.all(sessionId)) {
      const seats = await this.seats.rows(item.caseId, item.revision);
      await this.sheets.deleteNotes(seats.map(({ id }) => id));
    }
  }
}
