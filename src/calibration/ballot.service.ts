import { Injectable } from '@nestjs/common';
import { CaseEventHandlers } from '../cases/case-event-handlers.js';
import type { CaseRow } from '../cases/case.entity.js';
import { CaseRepository } from '../cases/case.repository.js';
import { hintsFor, type Hint } from '../domain/calibration/hints.js';
import { resultOf, tallyOf } from '../domain/calibration/tally.js';
import type { Outcome } from '../domain/workflow/case-state.js';
import { isChair } from '../domain/workflow/chair-turn.js';
import { seatOf } from '../domain/calibration/open-seats.js';
import type { Viewer } from '../web/viewer.js';
import type { CastBallotForm } from './ballot.input.js';
import { HeardCases } from './heard-cases.service.js';

/** Votes: cast in secret, closed by the chair, counted by the domain. */
@Injectable()
export class BallotService {
  constructor(
    private readonly cases: CaseRepository,
    private readonly events: CaseEventHandlers,
    private readonly heard: HeardCases,
  ) {}

  /** The last choice counts. @throws Refused `against-own-score` to be asked back, to the voter alone */
  cast(viewer: Viewer, caseId: string, { choice, againstOwnScore }: CastBallotForm): Promise<CaseRow> {
    const meant = againstOwnScore === 'yes' && { againstOwnScore: true };
    return this.events.send(viewer, caseId, 'CAST_BALLOT', { choice, ...meant });
  }

  /**
   * Closes the open ballot and counts it: an outcome, or the second round.
   * @param version of the case as the chair saw it; of two who close at once, one is told so
   */
  close(viewer: Viewer, caseId: string, version?: number): Promise<CaseRow> {
    return this.events.send(viewer, caseId, 'CLOSE_BALLOT', version === undefined ? {} : { version });
  }

  /** What is worth a look before closing, for the chair of the case alone; never a reason to refuse. */
  async hints(viewer: Viewer, caseId: string): Promise<readonly Hint[]> {
    const { row, facts, phase } = await this.cases.findVisible(viewer, caseId);
    const seat = seatOf(viewer.personId, facts.seats);
    if (
      row.state !== 'calibration.ballot' ||
      !phase.revealed ||
      !isChair(seat?.seatId ?? null, facts.seats, 0)
    ) {
      return [];
    }
    const { present, others } = await this.heard.beside(viewer, row, facts);
    const result = resultOf(tallyOf(facts.seats), facts.targetRank, row.round, facts.policies.thresholds);
    const leading: Outcome | null = result === 'round-2' || result === 'no-quorum' ? null : result;
    return hintsFor(present, leading, others);
  }
}
