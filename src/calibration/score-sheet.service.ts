import { Injectable } from '@nestjs/common';
import { CaseEventHandlers } from '../cases/case-event-handlers.js';
import type { CaseRow } from '../cases/case.entity.js';
import { CaseRepository } from '../cases/case.repository.js';
import type { VisibleCase } from '../cases/visible-case.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { seatOf } from '../domain/calibration/open-seats.js';
import type { Seat } from '../domain/calibration/seat.js';
import { notFound, Refused } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import type { ScoreSheetRow } from './score-sheet.entity.js';
import { answersFrom, scoreOf, type RevisedScore, type SheetForm } from './score-sheet.input.js';
import { ScoreSheetRepository } from './score-sheet.repository.js';
import { firstScores } from './seat-scores.js';

/** A member's own sheet on one case, with the notes for oneself by dimension. */
export interface OwnSheet {
  readonly visible: VisibleCase;
  readonly seat: Seat;
  /** Null while nothing was kept. */
  readonly sheet: ScoreSheetRow | null;
  readonly notes: ReadonlyMap<string, string>;
}

/** A member's own scores: kept as one goes, handed in once, changed with a sentence after the reveal. */
@Injectable()
export class ScoreSheetService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRepository,
    private readonly sheets: ScoreSheetRepository,
    private readonly events: CaseEventHandlers,
  ) {}

  /** @throws Refused `not-found` for anybody without an open seat in the case */
  async own(viewer: Viewer, caseId: string): Promise<OwnSheet> {
    const visible = await this.cases.findVisible(viewer, caseId);
    const seat = seatOf(viewer.personId, visible.facts.seats);
    if (!seat || !visible.relations.own.includes('seat')) throw notFound();
    visible.require('scores', 'read', { own: true });
    const notes = await this.sheets.notes(seat.seatId);
    return {
      visible,
      seat,
      sheet: await this.sheets.find(seat.seatId),
      notes: new Map(notes.map(({ dimension, words }) => [dimension, words])),
    };
  }

  /**
   * Keeps a draft and the notes; the members' own, seen by nobody else.
   * @throws Refused `scoring-over` once handed in or out of its time, `conflict` when another window was quicker
   */
  keep(viewer: Viewer, caseId: string, form: SheetForm): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { visible, seat } = await this.own(viewer, caseId);
      await this.keepNotes(visible, seat, form);
      if (!isOpen(visible, seat)) throw new Refused({ code: 'scoring-over' });
      const answers = answersFrom(form, visible.facts.dimensions);
      await this.sheets.keep(seat.seatId, answers, form.version ?? null);
    });
  }

  /**
   * As the form that saves itself sends it: scores and notes while the sheet is open, the notes alone until the session closes.
   * @throws Refused `scoring-over` when nothing can be written any more, `conflict` when another window was quicker
   */
  save(viewer: Viewer, caseId: string, form: SheetForm): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { visible, seat } = await this.own(viewer, caseId);
      if (isOpen(visible, seat)) return this.keep(viewer, caseId, form);
      if (!visible.writes('notes', { own: true })) throw new Refused({ code: 'scoring-over' });
      if (await this.keepNotes(visible, seat, form))
        await this.sheets.turnOver(seat.seatId, form.version ?? null);
    });
  }

  /**
   * Keeps what the form says and hands all of it in.
   * @throws Refused `scores-incomplete` with the dimensions at fault, `scoring-over`, `conflict`
   */
  handIn(viewer: Viewer, caseId: string, form: SheetForm): Promise<CaseRow> {
    return this.unitOfWork.run(async () => {
      await this.keep(viewer, caseId, form);
      const { visible } = await this.own(viewer, caseId);
      const scores = firstScores(answersFrom(form, visible.facts.dimensions));
      return this.events.send(viewer, caseId, 'SUBMIT_SCORES', { scores });
    });
  }

  /** Changes one score after the reveal; the first one stays. @throws Refused what the machine says */
  revise(viewer: Viewer, caseId: string, { dimension, value, reason }: RevisedScore): Promise<CaseRow> {
    return this.events.send(viewer, caseId, 'REVISE_SCORE', { dimension, value: scoreOf(value), reason });
  }

  /** @returns whether a note is another one now */
  private async keepNotes(visible: VisibleCase, { seatId }: Seat, form: SheetForm): Promise<boolean> {
    if (!visible.writes('notes', { own: true })) return false;
    let changed = false;
    const kept = new Map((await this.sheets.notes(seatId)).map((note) => [note.dimension, note.words]));
    for (const dimension of visible.facts.dimensions) {
      const words = form.notes[dimension] ?? '';
      if (words === (kept.get(dimension) ?? '')) continue;
      await this.sheets.note(seatId, dimension, words);
      changed = true;
    }
    return changed;
  }
}

/** Whether scores may still be written on the sheet. */
export function isOpen({ row }: VisibleCase, { sheetHandedIn }: Seat): boolean {
  return row.state === 'calibration.scoring' && !sheetHandedIn;
}
