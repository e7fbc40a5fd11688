import { Injectable } from '@nestjs/common';
import type { CaseChange } from '../cases/case-change.js';
import { Clock } from '../config/clock.js';
import type { CaseEvent } from '../domain/workflow/case-event.js';
import { DecisionRepository } from './decision.repository.js';

type Confirmation = Extract<CaseEvent, { type: 'CONFIRM_DECISION' }>;

/** Keeps the rationale as it was confirmed, beside what the chair had written around it. */
@Injectable()
export class DecisionReactions {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly clock: Clock,
  ) {}

  async react(change: CaseChange): Promise<void> {
    if (change.event?.type === 'CONFIRM_DECISION') await this.confirm(change, change.event);
  }

  private async confirm({ row, facts, log }: CaseChange, event: Confirmation): Promise<void> {
    const revision = row.revision;
    const { outcome } = row;
    if (outcome === null) throw new Error('A decision without an outcome was confirmed.');
    const authorId = log[0]?.actor ?? '';
    const known = await this.decisions.find(row.id, revision);
    // What another chair had drafted and nobody confirmed stays that person's own.
    const own = known?.decision.authorId === authorId || known?.decision.confirmedAt !== null;
    const draft = own ? known : null;
    const drafted = new Map(draft?.rationales.map((rationale) => [rationale.dimension, rationale]));
    await this.decisions.write(
      {
        caseId: row.id,
        revision,
        outcome,
        advice: facts.readiness,
        differsBecause: event.differsBecause ?? null,
        strengths: draft?.decision.strengths ?? '',
        gaps: draft?.decision.gaps ?? '',
        nextEvidence: draft?.decision.nextEvidence ?? '',
        recommendation: draft?.decision.recommendation ?? '',
        applyAgainOn: draft?.decision.applyAgainOn ?? null,
        authorId,
        confirmedAt: this.clock.now().toISOString(),
      },
      event.rationales.map(({ dimension, conclusion, text }) => ({
        dimension,
        conclusion,
        words: text,
        evidence: drafted.get(dimension)?.evidence ?? [],
        confirmed: true,
      })),
      known?.decision.version ?? 0,
    );
  }
}
