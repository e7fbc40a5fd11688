import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LevelService } from '../people/level.service.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { CaseChange } from './case-change.js';
import { noReviews } from './case-data.service.js';
import { CaseEvaluator } from './case-evaluator.service.js';
import { CaseReactions } from './case-reactions.js';
import { CaseStore } from './case-store.service.js';
import { EvaluationStore } from './evaluation-store.service.js';

/** A handed-in nomination keeps what the rules said of eligibility. */
@Injectable()
export class KeepEligibility implements OnModuleInit {
  constructor(
    private readonly reactions: CaseReactions,
    private readonly evaluator: CaseEvaluator,
    private readonly evaluations: EvaluationStore,
  ) {}

  onModuleInit(): void {
    this.reactions.register('eligibility', (change) => this.keep(change));
  }

  private async keep({ from, row }: CaseChange): Promise<void> {
    if (from === null || from.submittedAt !== null || row.submittedAt === null) return;
    const evaluation = await this.evaluator.evaluate(row.cycleId, row, noReviews);
    await this.evaluations.keep(row, 'nomination', evaluation);
  }
}

/** IMPLEMENT, by HR or by the clock, gives the person the new level from the effective day on. */
@Injectable()
export class ChangeLevel implements OnModuleInit {
  constructor(
    private readonly reactions: CaseReactions,
    private readonly levels: LevelService,
  ) {}

  onModuleInit(): void {
    this.reactions.register('level', (change) => this.implement(change));
  }

  private async implement({ from, row, facts }: CaseChange): Promise<void> {
    const before = from?.snapshot.context.implementedAt ?? null;
    if (before !== null || row.snapshot.context.implementedAt === null) return;
    await this.levels.implement({
      personId: row.candidateId,
      level: row.targetLevel,
      effectiveOn: facts.calendar.effectiveOn,
      caseId: row.id,
    });
  }
}

/** With another manager comes another line above. */
@Injectable()
export class FollowManager implements OnModuleInit {
  constructor(
    private readonly reactions: CaseReactions,
    private readonly people: PeopleRepository,
    private readonly store: CaseStore,
  ) {}

  onModuleInit(): void {
    this.reactions.register('line above', (change) => this.follow(change));
  }

  private async follow({ from, row }: CaseChange): Promise<void> {
    if (from === null || from.managerId === row.managerId) return;
    const manager = await this.people.find(row.managerId);
    await this.store.amend(row, { lineAboveId: manager?.managerId ?? null });
  }
}
