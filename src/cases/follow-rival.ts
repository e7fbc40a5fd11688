import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CaseChange } from './case-change.js';
import { CaseDuties } from './case-duties.service.js';
import { CaseReactions } from './case-reactions.js';
import { RivalCases } from './rival-cases.repository.js';

/** While one nomination of a person is handed in, nobody owes SUBMIT for another; once it has ended, they do again. */
@Injectable()
export class FollowRival implements OnModuleInit {
  constructor(
    private readonly reactions: CaseReactions,
    private readonly rivals: RivalCases,
    private readonly duties: CaseDuties,
  ) {}

  onModuleInit(): void {
    this.reactions.register('rival drafts', (change) => this.follow(change));
  }

  private async follow({ from, row }: CaseChange): Promise<void> {
    const begins = from?.submittedAt === null && row.submittedAt !== null;
    const ends = from?.final === false && row.final && row.submittedAt !== null;
    if (!begins && !ends) return;
    for (const draft of await this.rivals.drafts(row)) await this.duties.rewrite(draft);
  }
}
