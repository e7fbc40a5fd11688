import { Injectable } from '@nestjs/common';
import type { CaseChange } from './case-change.js';
import { CaseDuties } from './case-duties.service.js';
import { CaseReactions } from './case-reactions.js';
import { CaseStore } from './case-store.service.js';
import type { CaseRow } from './case.entity.js';

/** What follows a step within its unit: reactions of the features, then the duties as they stand after all of it. */
@Injectable()
export class CaseConsequences {
  constructor(
    private readonly store: CaseStore,
    private readonly reactions: CaseReactions,
    private readonly duties: CaseDuties,
  ) {}

  /** @returns the row as it is after everything, reactions that sent further events included */
  async follow(change: CaseChange, after?: (change: CaseChange) => Promise<void>): Promise<CaseRow> {
    await this.reactions.run(change);
    await after?.(change);
    const row = await this.store.load(change.row.id);
    await this.duties.rewrite(row);
    return row;
  }
}
