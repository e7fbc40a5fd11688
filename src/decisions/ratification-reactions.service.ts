import { Injectable } from '@nestjs/common';
import type { CaseChange } from '../cases/case-change.js';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ObjectionRow } from './objection.entity.js';
import { RatificationRow } from './ratification.entity.js';

type Verdict = Pick<RatificationRow, 'verdict' | 'about' | 'reason'>;

/** Keeps what ratifiers did, and what was said against a published promotion. */
@Injectable()
export class RatificationReactions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  async react(change: CaseChange): Promise<void> {
    const verdict = verdictOf(change);
    if (verdict) await this.keep(change, verdict);
    if (change.event?.type === 'OBJECT') await this.object(change, change.event.reason);
  }

  private async keep({ from, row, log }: CaseChange, verdict: Verdict): Promise<void> {
    await this.unitOfWork.require('RatificationReactions.keep').insert(RatificationRow, {
      id: this.random.uuid(),
      caseId: row.id,
      revision: from?.revision ?? row.revision,
      ratifierId: log[0]?.actor ?? '',
      decidedAt: this.clock.now().toISOString(),
      ...verdict,
    });
  }

  private async object({ row, log }: CaseChange, words: string): Promise<void> {
    await this.unitOfWork.require('RatificationReactions.object').insert(ObjectionRow, {
      id: this.random.uuid(),
      caseId: row.id,
      revision: row.revision,
      authorId: log[0]?.actor ?? '',
      words,
      objectedAt: this.clock.now().toISOString(),
    });
  }
}

function verdictOf({ event, from }: CaseChange): Verdict | null {
  if (event?.type === 'RATIFY') return { verdict: 'ratified', about: null, reason: null };
  if (event?.type === 'SEND_BACK') return { verdict: 'sent-back', about: event.about, reason: event.reason };
  if (event?.type === 'RECUSE' && from?.state === 'ratification') {
    return { verdict: 'recused', about: null, reason: null };
  }
  return null;
}
