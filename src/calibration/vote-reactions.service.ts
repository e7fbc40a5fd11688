import { Injectable } from '@nestjs/common';
import type { CaseChange } from '../cases/case-change.js';
import type { Seat } from '../domain/calibration/seat.js';
import { resultOf, tallyOf } from '../domain/calibration/tally.js';
import { BallotRepository } from './ballot.repository.js';
import { ScoreSheetRepository } from './score-sheet.repository.js';
import { answersOf } from './seat-scores.js';
import { SeatRepository } from './seat.repository.js';

/** Keeps sheets, revisions, ballots and tallies as the machine took them, whoever sent the event and by which way. */
@Injectable()
export class VoteReactions {
  constructor(
    private readonly seats: SeatRepository,
    private readonly sheets: ScoreSheetRepository,
    private readonly ballots: BallotRepository,
  ) {}

  async react(change: CaseChange): Promise<void> {
    const { event } = change;
    if (event?.type === 'SUBMIT_SCORES') {
      await this.sheets.handIn(seatOfSender(change).seatId, answersOf(event.scores));
    }
    if (event?.type === 'REVISE_SCORE') {
      const { dimension, value, reason } = event;
      await this.sheets.revise(seatOfSender(change).seatId, dimension, value, reason);
    }
    if (event?.type === 'CAST_BALLOT') {
      const { seatId } = seatOfSender(change);
      const { choice, againstOwnScore = false } = event;
      await this.ballots.cast({ seatId, ...(await this.place(change)), choice, againstOwnScore });
    }
    if (event?.type === 'CLOSE_BALLOT') await this.close(change);
  }

  private async close(change: CaseChange): Promise<void> {
    const { facts, row } = change;
    const place = await this.place(change);
    const tally = tallyOf(facts.seats);
    const result = resultOf(tally, facts.targetRank, place.round, facts.policies.thresholds);
    const revision = change.from?.revision ?? row.revision;
    await this.ballots.close({ caseId: row.id, revision, ...place, ...tally, result });
  }

  /** Sitting and round in which the event was sent. */
  private async place({ from, row }: CaseChange): Promise<{ sitting: number; round: number }> {
    const before = from ?? row;
    return { sitting: await this.seats.sitting(before.id, before.revision), round: before.round };
  }
}

/** Sheets and ballots have no owner but the sender: nobody acts for a member. */
function seatOfSender({ log, facts }: CaseChange): Seat {
  const sender = log[0]?.actor ?? null;
  const seat = facts.seats.find(({ personId, status }) => personId === sender && status === 'open');
  if (!seat) throw new Error('The machine took an event of a seat from somebody without one.');
  return seat;
}
