import { Injectable } from '@nestjs/common';
import { BallotRepository } from '../../calibration/ballot.repository.js';
import { DecisionRepository } from '../../calibration/decision.repository.js';
import { ScoreSheetRepository } from '../../calibration/score-sheet.repository.js';
import { SeatRepository } from '../../calibration/seat.repository.js';
import type { SeatRow } from '../../calibration/seat.entity.js';
import type { TallyRow } from '../../calibration/tally.entity.js';
import { MinutesLog } from './minutes-log.service.js';
import type { MinutesLine } from './minutes-cases.service.js';
import type { MinutesDecision, MinutesRevision } from './minutes-records.js';

/** A case of the minutes with what its seats did, of that what its reader may know. */
export interface SeatedLine {
  readonly line: MinutesLine;
  readonly seats: readonly SeatRow[];
  /** Seats whose sheet is handed in. */
  readonly sheets: ReadonlySet<string>;
  readonly revisions: readonly (Omit<MinutesRevision, 'member'> & { readonly personId: string })[];
  readonly tallies: readonly TallyRow[];
  readonly decision: MinutesDecision | null;
}

/** What seats did in a sitting. */
@Injectable()
export class MinutesSeats {
  constructor(
    private readonly seats: SeatRepository,
    private readonly sheets: ScoreSheetRepository,
    private readonly ballots: BallotRepository,
    private readonly decisions: DecisionRepository,
    private readonly log: MinutesLog,
  ) {}

  async of(line: MinutesLine): Promise<SeatedLine> {
    const { item, parts } = line;
    const seats = await this.seats.rows(item.caseId, item.revision);
    const sheets = await this.sheets.findMany(seats.map(({ id }) => id));
    return {
      line,
      seats,
      sheets: new Set(sheets.filter(({ handedInAt }) => handedInAt !== null).map(({ seatId }) => seatId)),
      revisions: parts.scores ? await this.revisions(line, seats) : [],
      tallies: parts.tally ? await this.tallies(line) : [],
      decision: parts.rationale ? await this.decision(line) : null,
    };
  }

  /** Each change of this sitting with the score that it replaced; open seats alone. */
  private async revisions(
    { item }: MinutesLine,
    seats: readonly SeatRow[],
  ): Promise<SeatedLine['revisions']> {
    const open = seats.filter(({ status }) => status === 'open');
    const ids = open.map(({ id }) => id);
    const sheets = await this.sheets.findMany(ids);
    const standing = new Map<string, number | null>();
    for (const { seatId, answers } of sheets) {
      for (const [dimension, { value, cannotTell }] of Object.entries(answers)) {
        standing.set(`${seatId} ${dimension}`, cannotTell ? null : value);
      }
    }
    return (await this.sheets.revisions(ids)).flatMap(({ seatId, dimension, value, sentence, revisedAt }) => {
      const key = `${seatId} ${dimension}`;
      const from = standing.get(key) ?? null;
      standing.set(key, value);
      if (revisedAt < item.addedAt || revisedAt > (item.leftAt ?? '9')) return [];
      const personId = open.find(({ id }) => id === seatId)?.personId ?? '';
      return [{ personId, dimension, from, to: value, sentence }];
    });
  }

  /** The ballots of this sitting; those of another belong to its own minutes. */
  private async tallies(line: MinutesLine): Promise<TallyRow[]> {
    const sitting = await this.log.sittingOf(line);
    const tallies = await this.ballots.tallies(line.item.caseId, line.item.revision);
    return tallies.filter((tally) => tally.sitting === sitting);
  }

  private async decision({ item }: MinutesLine): Promise<MinutesDecision | null> {
    const written = await this.decisions.find(item.caseId, item.revision);
    if (!written) return null;
    const { differsBecause, gaps, nextEvidence, recommendation, applyAgainOn } = written.decision;
    return { differsBecause, gaps, nextEvidence, recommendation, applyAgainOn };
  }
}
