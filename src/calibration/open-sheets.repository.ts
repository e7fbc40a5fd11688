import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { CaseRow } from '../cases/case.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AgendaItemRow } from './agenda-item.entity.js';
import { ScoreSheetRow, type SheetAnswers } from './score-sheet.entity.js';
import { SeatRow } from './seat.entity.js';
import { SessionRow } from './session.entity.js';

/** A sheet that its member may still fill in. */
export interface OpenSheet {
  readonly caseId: string;
  /** Null while nothing was kept. */
  readonly answers: SheetAnswers | null;
}

/** Somebody's open seats in cases that are scored now. Only they may be told. */
@Injectable()
export class OpenSheets {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order of the sittings and their agendas. */
  async of(personId: string): Promise<OpenSheet[]> {
    const entities = this.unitOfWork.entities();
    const seats = await entities
      .createQueryBuilder(SeatRow, 'seat')
      .innerJoin(CaseRow, 'one', 'one.id = seat.caseId AND one.revision = seat.revision')
      .where('seat.personId = :personId AND seat.status = :open', { personId, open: 'open' })
      .andWhere('one.state = :scoring', { scoring: 'calibration.scoring' })
      .getMany();
    if (seats.length === 0) return [];
    const sheets = await entities.findBy(ScoreSheetRow, { seatId: In(seats.map(({ id }) => id)) });
    const places = await this.places(seats.map(({ caseId }) => caseId));
    return seats
      .map(({ id, caseId }) => ({ caseId, sheet: sheets.find(({ seatId }) => seatId === id) ?? null }))
      .filter(({ sheet }) => (sheet?.handedInAt ?? null) === null)
      .map(({ caseId, sheet }) => ({ caseId, answers: sheet?.answers ?? null }))
      .toSorted((one, other) => ((places.get(one.caseId) ?? '') < (places.get(other.caseId) ?? '') ? -1 : 1));
  }

  /** Texts that sort as the sittings follow each other. */
  private async places(caseIds: readonly string[]): Promise<Map<string, string>> {
    const entities = this.unitOfWork.entities();
    const items = await entities.findBy(AgendaItemRow, { caseId: In([...caseIds]), leftAt: IsNull() });
    const sessions = await entities.findBy(SessionRow, { id: In(items.map(({ sessionId }) => sessionId)) });
    const days = new Map(sessions.map(({ id, meetingOn }) => [id, meetingOn]));
    return new Map(
      items.map(({ caseId, sessionId, number }) => [
        caseId,
        `${days.get(sessionId) ?? ''} ${sessionId} ${String(number).padStart(6, '0')}`,
      ]),
    );
  }
}
