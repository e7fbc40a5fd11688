import { Injectable } from '@nestjs/common';
import type { CaseChange } from '../cases/case-change.js';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ChallengeRow } from './challenge.entity.js';

/** Keeps what a candidate said against a member, and what HR decided on it. */
@Injectable()
export class ChallengeReactions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  async react({ event, row, log }: CaseChange): Promise<void> {
    const entities = this.unitOfWork.require('ChallengeReactions');
    const now = this.clock.now().toISOString();
    if (event?.type === 'CHALLENGE_MEMBER') {
      const { seatId, reason } = event;
      await entities.insert(ChallengeRow, {
        id: this.random.uuid(),
        caseId: row.id,
        seatId,
        reason,
        filedAt: now,
        accepted: null,
        decidedBy: null,
        decisionReason: null,
        decidedAt: null,
      });
    }
    if (event?.type === 'DECIDE_CHALLENGE') {
      const { seatId, accepted, reason } = event;
      const decidedBy = log[0]?.actor ?? null;
      await entities.update(
        ChallengeRow,
        { seatId },
        { accepted, decisionReason: reason, decidedBy, decidedAt: now },
      );
    }
  }
}
