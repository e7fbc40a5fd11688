import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Clock } from '../config/clock.js';
import { listsById } from '../database/by-id.js';
import { Lookup } from '../database/lookup.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Seat, SeatChange } from '../domain/calibration/seat.js';
import { AgendaItemRow } from './agenda-item.entity.js';
import { BallotRow } from './ballot.entity.js';
import { ScoreRevisionRow } from './score-revision.entity.js';
import { ScoreSheetRow } from './score-sheet.entity.js';
import { standingScores } from './seat-scores.js';
import { SeatRow } from './seat.entity.js';

/** What of a case says which of its seats and ballots are meant. */
export interface SeatedCase {
  readonly id: string;
  readonly revision: number;
  readonly round: number;
}

const seatsOfCases = new Lookup(SeatRow, ['caseId'], ['number']);
const seatsOfCase = new Lookup(SeatRow, ['caseId', 'revision'], ['number']);

const tables = ['seat'];

/** Seats with what their members have handed in. Nothing here asks who reads: that is done before it is shown. */
@Injectable()
export class SeatRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  rows(caseId: string, revision: number): Promise<SeatRow[]> {
    return this.unitOfWork.remembered(`seats ${caseId} ${revision}`, tables, () =>
      seatsOfCase.rows(this.unitOfWork.entities(), { caseId, revision }),
    );
  }

  /** Reads together what {@link rows} is asked for next. */
  async foresee(cases: readonly Pick<SeatedCase, 'id' | 'revision'>[]): Promise<void> {
    const revisions = new Map(cases.map(({ id, revision }) => [id, revision]));
    await this.unitOfWork.rememberedEach([...revisions.keys()], {
      key: (id) => `seats ${id} ${revisions.get(id)}`,
      tables,
      read: async (ids) => {
        const rows = await seatsOfCases.rowsOfAny(this.unitOfWork.entities(), ids);
        const present = rows.filter(({ caseId, revision }) => revision === revisions.get(caseId));
        return listsById(ids, present, ({ caseId }) => caseId);
      },
    });
  }

  row(caseId: string, revision: number, personId: string): Promise<SeatRow | null> {
    return this.unitOfWork.entities().findOneBy(SeatRow, { caseId, revision, personId });
  }

  /** The cases in which somebody has a recused seat, in whichever revision. */
  async recusedCasesOf(personId: string): Promise<string[]> {
    const rows = await this.unitOfWork
      .entities()
      .find(SeatRow, { select: { id: true, caseId: true }, where: { personId, status: 'recused' } });
    return [...new Set(rows.map(({ caseId }) => caseId))];
  }

  /** The cases in which somebody has, or had, a seat of whatever status. */
  async casesOf(personId: string): Promise<string[]> {
    const rows = await this.unitOfWork
      .entities()
      .find(SeatRow, { select: { id: true, caseId: true }, where: { personId } });
    return [...new Set(rows.map(({ caseId }) => caseId))];
  }

  /** The seats of the case's present revision, with the ballots of the open round of the present sitting. */
  async seats(seated: SeatedCase): Promise<Seat[]> {
    const rows = await this.rows(seated.id, seated.revision);
    if (rows.length === 0) return [];
    const ids = In(rows.map(({ id }) => id));
    const entities = this.unitOfWork.entities();
    const sheets = await entities.findBy(ScoreSheetRow, { seatId: ids });
    const revisions = await entities.findBy(ScoreRevisionRow, { seatId: ids });
    const sitting = await this.sitting(seated.id, seated.revision);
    const ballots = await entities.findBy(BallotRow, { seatId: ids, sitting, round: seated.round });
    return rows.map((row) =>
      seatOf(row, {
        sheet: sheets.find(({ seatId }) => seatId === row.id) ?? null,
        revisions: revisions.filter(({ seatId }) => seatId === row.id),
        ballot: ballots.find(({ seatId }) => seatId === row.id) ?? null,
      }),
    );
  }

  /** Counts the sittings of a revision from 1; 0 while it is on no agenda. What was cast in an earlier one is void. */
  async sitting(caseId: string, revision: number): Promise<number> {
    const entities = this.unitOfWork.entities();
    const open = await entities.countBy(AgendaItemRow, { caseId, revision, leftAt: IsNull() });
    return open === 0 ? 0 : entities.countBy(AgendaItemRow, { caseId, revision });
  }

  /** Writes seats whether they are new or not. */
  async place(rows: readonly SeatRow[]): Promise<void> {
    const entities = this.unitOfWork.require('SeatRepository.place');
    for (const { id, ...seat } of rows) {
      const { affected } = await entities.update(SeatRow, { id }, seat);
      if (affected === 0) await entities.insert(SeatRow, { id, ...seat });
    }
  }

  async apply(changes: readonly SeatChange[]): Promise<void> {
    const entities = this.unitOfWork.require('SeatRepository.apply');
    const changedAt = this.clock.now().toISOString();
    for (const { seatId, status, recusal } of changes) {
      await entities.update(SeatRow, { id: seatId }, { status, recusal, changedAt });
    }
  }

  /** Everybody who ever had a seat on the case in an earlier revision, whatever became of it. */
  async formerMembers(caseId: string, before: number): Promise<string[]> {
    const rows = await this.unitOfWork
      .entities()
      .createQueryBuilder(SeatRow, 'seat')
      .where('seat.caseId = :caseId AND seat.revision < :before', { caseId, before })
      .getMany();
    return [...new Set(rows.map(({ personId }) => personId))].sort();
  }
}

function seatOf(
  row: SeatRow,
  handed: { sheet: ScoreSheetRow | null; revisions: readonly ScoreRevisionRow[]; ballot: BallotRow | null },
): Seat {
  const { sheet, revisions, ballot } = handed;
  const handedIn = (sheet?.handedInAt ?? null) !== null;
  return {
    seatId: row.id,
    number: row.number,
    personId: row.personId,
    office: row.office,
    rank: row.rank,
    status: row.status,
    recusal: row.recusal,
    sheetHandedIn: handedIn,
    scores: sheet && handedIn ? standingScores(sheet.answers, revisions) : null,
    ballot: ballot?.choice ?? null,
  };
}
