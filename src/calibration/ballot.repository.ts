import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../config/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { BallotChoice } from '../domain/workflow/case-event.js';
import { BallotRow } from './ballot.entity.js';
import { TallyRow } from './tally.entity.js';

export interface CastBallot {
  readonly seatId: string;
  readonly sitting: number;
  readonly round: number;
  readonly choice: BallotChoice;
  readonly againstOwnScore: boolean;
}

/** Votes and what they came to. Nothing here asks who reads. */
@Injectable()
export class BallotRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The last choice of a seat in a round replaces the one before. */
  async cast(ballot: CastBallot): Promise<void> {
    const entities = this.unitOfWork.require('BallotRepository.cast');
    const { seatId, sitting, round, choice, againstOwnScore } = ballot;
    const castAt = this.clock.now().toISOString();
    const known = { seatId, sitting, round };
    const { affected } = await entities.update(BallotRow, known, { choice, againstOwnScore, castAt });
    if (affected === 0) await entities.insert(BallotRow, { ...ballot, castAt });
  }

  /** Every ballot of the seats, void ones included. */
  ofSeats(seatIds: readonly string[]): Promise<BallotRow[]> {
    return this.unitOfWork.entities().findBy(BallotRow, { seatId: In([...seatIds]) });
  }

  async close(tally: Omit<TallyRow, 'closedAt'>): Promise<void> {
    const closedAt = this.clock.now().toISOString();
    await this.unitOfWork.require('BallotRepository.close').insert(TallyRow, { ...tally, closedAt });
  }

  /** The tallies of a revision, oldest first. */
  tallies(caseId: string, revision: number): Promise<TallyRow[]> {
    return this.unitOfWork
      .entities()
      .find(TallyRow, { where: { caseId, revision }, order: { sitting: 'ASC', round: 'ASC' } });
  }
}
