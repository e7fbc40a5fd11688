import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../config/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import { OwnNoteRow } from './own-note.entity.js';
import { ScoreRevisionRow } from './score-revision.entity.js';
import { ScoreSheetRow, type SheetAnswers } from './score-sheet.entity.js';

/** Sheets, what was revised on them, and notes for oneself. Nothing here asks who reads. */
@Injectable()
export class ScoreSheetRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  find(seatId: string): Promise<ScoreSheetRow | null> {
    return this.unitOfWork.entities().findOneBy(ScoreSheetRow, { seatId });
  }

  findMany(seatIds: readonly string[]): Promise<ScoreSheetRow[]> {
    return this.unitOfWork.entities().findBy(ScoreSheetRow, { seatId: In([...seatIds]) });
  }

  /** In the order in which they were made. */
  revisions(seatIds: readonly string[]): Promise<ScoreRevisionRow[]> {
    return this.unitOfWork.entities().find(ScoreRevisionRow, {
      where: { seatId: In([...seatIds]) },
      order: { dimension: 'ASC', sequence: 'ASC', seatId: 'ASC' },
    });
  }

  /**
   * Keeps a draft.
   * @param version of the sheet as its author saw it, 0 for a sheet not begun; null takes whatever is there
   * @throws Refused `conflict` when the sheet has moved on, in another window
   */
  async keep(seatId: string, answers: SheetAnswers, version: number | null): Promise<void> {
    const known = await this.find(seatId);
    if (version !== null && version !== (known?.version ?? 0)) throw new Refused({ code: 'conflict' });
    await this.write(known, { seatId, answers, handedInAt: null });
  }

  /**
   * Gives a sheet that stays as it is a new version, for the notes beside it; where there is none, an empty draft begins.
   * @param version as in {@link keep}
   * @throws Refused `conflict` when the sheet has moved on, in another window
   */
  async turnOver(seatId: string, version: number | null): Promise<void> {
    const known = await this.find(seatId);
    if (version !== null && version !== (known?.version ?? 0)) throw new Refused({ code: 'conflict' });
    await this.write(known, known ?? { seatId, answers: {}, handedInAt: null });
  }

  async handIn(seatId: string, answers: SheetAnswers): Promise<void> {
    const handedInAt = this.clock.now().toISOString();
    await this.write(await this.find(seatId), { seatId, answers, handedInAt });
  }

  async revise(seatId: string, dimension: string, value: number | null, sentence: string): Promise<void> {
    const entities = this.unitOfWork.require('ScoreSheetRepository.revise');
    const sequence = (await entities.countBy(ScoreRevisionRow, { seatId, dimension })) + 1;
    const revisedAt = this.clock.now().toISOString();
    await entities.insert(ScoreRevisionRow, { seatId, dimension, sequence, value, sentence, revisedAt });
  }

  /** Takes a sheet with its revisions over to the same member's seat in the next revision of the case. */
  async carryOver(fromSeatId: string, toSeatId: string): Promise<void> {
    const entities = this.unitOfWork.require('ScoreSheetRepository.carryOver');
    const sheet = await this.find(fromSeatId);
    if (!sheet) return;
    await entities.insert(ScoreSheetRow, { ...sheet, seatId: toSeatId });
    const revisions = await this.revisions([fromSeatId]);
    if (revisions.length === 0) return;
    await entities.insert(
      ScoreRevisionRow,
      revisions.map((revision) => ({ ...revision, seatId: toSeatId })),
    );
  }

  notes(seatId: string): Promise<OwnNoteRow[]> {
    return this.unitOfWork.entities().findBy(OwnNoteRow, { seatId });
  }

  /** Keeps a note for oneself; an empty one is removed. */
  async note(seatId: string, dimension: string, words: string): Promise<void> {
    const entities = this.unitOfWork.require('ScoreSheetRepository.note');
    await entities.delete(OwnNoteRow, { seatId, dimension });
    const updatedAt = this.clock.now().toISOString();
    if (words !== '') await entities.insert(OwnNoteRow, { seatId, dimension, words, updatedAt });
  }

  async deleteNotes(seatIds: readonly string[]): Promise<void> {
    if (seatIds.length === 0) return;
    await this.unitOfWork
      .require('ScoreSheetRepository.deleteNotes')
      .delete(OwnNoteRow, { seatId: In([...seatIds]) });
  }

  private async write(
    known: ScoreSheetRow | null,
    sheet: Pick<ScoreSheetRow, 'seatId' | 'answers' | 'handedInAt'>,
  ): Promise<void> {
    const entities = this.unitOfWork.require('ScoreSheetRepository.write');
    const updatedAt = this.clock.now().toISOString();
    if (!known) {
      await entities.insert(ScoreSheetRow, { ...sheet, version: 1, updatedAt });
      return;
    }
    const { affected } = await entities.update(
      ScoreSheetRow,
      { seatId: sheet.seatId, version: known.version },
      { answers: sheet.answers, handedInAt: sheet.handedInAt, version: known.version + 1, updatedAt },
    );
    if (affected !== 1) throw new Refused({ code: 'conflict' });
  }
}
