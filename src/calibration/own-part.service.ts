import { Injectable } from '@nestjs/common';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import type { VisibleCase } from '../cases/visible-case.js';
import { isAgainstOwnScore } from '../domain/calibration/scores.js';
import { seatOf } from '../domain/calibration/open-seats.js';
import type { Viewer } from '../web/viewer.js';
import { ScoreSheetRepository } from './score-sheet.repository.js';
import { scaleOptions } from './sheet-pages.service.js';

/** What a member sees of themselves on the page of a case in a meeting, and nobody else does. */
@Injectable()
export class OwnPart {
  constructor(
    private readonly sheets: ScoreSheetRepository,
    private readonly cycles: CycleSettings,
  ) {}

  /**
   * @param revises whether the own scores may be changed now
   * @returns null for who has no open seat
   */
  async of({ personId, language }: Viewer, visible: VisibleCase, revises: boolean) {
    const { row, facts } = visible;
    const seat = visible.relations.own.includes('seat') ? seatOf(personId, facts.seats) : null;
    if (!seat) return null;
    const { framework } = await this.cycles.of(row.cycleId);
    const nameOf = (key: string) =>
      framework.dimensions.find((dimension) => dimension.key === key)?.[language] ?? key;
    const notes = await this.sheets.notes(seat.seatId);
    return {
      ballot: seat.ballot ?? '',
      /** The choice that would go against the own scores, to be asked back; empty where neither would. */
      against:
        (['promote', 'decline'] as const).find((choice) =>
          isAgainstOwnScore(choice, seat.scores, facts.scale.bar),
        ) ?? '',
      notes: facts.dimensions.flatMap((key) => {
        const note = notes.find(({ dimension }) => dimension === key);
        return note ? [{ dimension: nameOf(key), words: note.words }] : [];
      }),
      revision: revises
        ? {
            scale: scaleOptions(framework, language),
            dimensions: (seat.scores ?? []).map(({ dimension, value }) => ({
              value: dimension,
              label: `${nameOf(dimension)} · ${value ?? framework.scale.cannotTell[language]}`,
            })),
          }
        : null,
    };
  }
}
