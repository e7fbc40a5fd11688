import { Injectable } from '@nestjs/common';
import { BallotRepository } from '../../calibration/ballot.repository.js';
import { ChallengeRow } from '../../calibration/challenge.entity.js';
import { ScoreSheetRepository } from '../../calibration/score-sheet.repository.js';
import { SeatRepository } from '../../calibration/seat.repository.js';
import type { CaseRow } from '../../cases/case.entity.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { AppealRepository } from '../appeal.repository.js';
import type { SummaryCase } from './summary-records.js';

/** Reads one case as the summary counts it. */
@Injectable()
export class SummaryCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: SeatRepository,
    private readonly sheets: ScoreSheetRepository,
    private readonly ballots: BallotRepository,
    private readonly appeals: AppealRepository,
  ) {}

  async of(row: CaseRow): Promise<SummaryCase> {
    const seats = await this.seats.seats(row);
    const seatIds = seats.map(({ seatId }) => seatId);
    const appeal = await this.appeals.ofCase(row.id);
    const tallies = await this.ballots.tallies(row.id, row.revision);
    return {
      department: row.department,
      targetLevel: row.targetLevel,
      state: row.state,
      submitted: row.submittedAt !== null,
      sealed: row.sealedAt !== null,
      heard: tallies.length > 0 || row.outcome !== null,
      released: row.releasedAt !== null,
      outcome: row.releasedAt === null ? null : (row.outcome ?? row.releasedOutcome),
      endReason: row.endReason,
      exception: exceptionOf(row),
      appeal: appeal && { ground: appeal.ground, verdict: appeal.verdict },
      seats,
      challenges: await this.unitOfWork.entities().findBy(ChallengeRow, { caseId: row.id }),
      tallies,
      sheets: (await this.sheets.findMany(seatIds)).filter(({ handedInAt }) => handedInAt !== null),
      revisions: await this.sheets.revisions(seatIds),
    };
  }
}

/** A case that two people let through, or one that ended for want of them. */
function exceptionOf(row: CaseRow): SummaryCase['exception'] {
  if (row.snapshot.context.exceptionBy.length >= 2) return 'granted';
  return row.state === 'ineligible' ? 'refused' : null;
}
