import { Injectable } from '@nestjs/common';
import type { CaseChange } from '../cases/case-change.js';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import type { PanelVote } from '../domain/workflow/case-context.js';
import type { CaseEvent } from '../domain/workflow/case-event.js';
import { AppealRepository } from './appeal.repository.js';
import type { AppealRow } from './appeal.entity.js';

type Filing = Extract<CaseEvent, { type: 'APPEAL' }>;
const voteOf: Partial<Record<CaseEvent['type'], PanelVote>> = {
  DISMISS_APPEAL: 'dismiss',
  REMAND: 'remand',
  OVERTURN: 'overturn',
};

/** Keeps an appeal with its admission, its votes and what came of it, whether the panel or the calendar ended it. */
@Injectable()
export class AppealReactions {
  constructor(
    private readonly appeals: AppealRepository,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  async react(change: CaseChange): Promise<void> {
    const { event } = change;
    if (event?.type === 'APPEAL') await this.file(change, event);
    if (isAdmitted(change)) await this.admit(change, true, null);
    if (event?.type === 'REFUSE_APPEAL') await this.admit(change, false, event.reason);
    const vote = event && voteOf[event.type];
    if (vote) await this.vote(change, vote, 'reason' in event ? (event.reason ?? '') : '');
    const verdict = verdictOf(change);
    if (verdict) await this.appeals.change(change.row.id, { verdict, decidedAt: this.now() });
  }

  private file({ row }: CaseChange, { ground, reason }: Filing): Promise<void> {
    return this.appeals.insert({
      id: this.random.uuid(),
      caseId: row.id,
      revision: row.revision,
      ground,
      statement: reason,
      filedAt: this.now(),
      admitted: null,
      admissionBy: null,
      admissionReason: null,
      verdict: null,
      decidedAt: null,
    });
  }

  private admit({ row, log }: CaseChange, admitted: boolean, reason: string | null): Promise<void> {
    const admissionBy = log[0]?.actor ?? null;
    return this.appeals.change(row.id, { admitted, admissionBy, admissionReason: reason });
  }

  private async vote({ row, log }: CaseChange, vote: PanelVote, words: string): Promise<void> {
    const appeal = await this.appeals.ofCase(row.id);
    const personId = log[0]?.actor ?? null;
    if (!appeal || personId === null) return;
    await this.appeals.vote({ appealId: appeal.id, personId, vote, words, votedAt: this.now() });
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}

/** Whether this step admits the appeal: HR does, or the clock where HR let the time pass. */
function isAdmitted({ from, row }: CaseChange): boolean {
  return row.snapshot.context.appealAdmitted && from?.snapshot.context.appealAdmitted === false;
}

/** What came of the appeal, read from where the case went; nothing where the candidate left the company meanwhile. */
function verdictOf({ event, from, row }: CaseChange): AppealRow['verdict'] {
  if (event?.type === 'LEAVE') return null;
  if (from?.state !== 'appeal' || row.state === 'appeal' || row.state === 'onHold') return null;
  if (event?.type === 'REFUSE_APPEAL') return 'refused';
  if (row.snapshot.context.outcomeBy === 'appeal') return 'overturned';
  return row.revision > from.revision ? 'remanded' : 'dismissed';
}
