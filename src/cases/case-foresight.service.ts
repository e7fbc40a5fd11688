import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { PeopleRepository } from '../people/people.repository.js';
import { CaseFactsSources } from './case-fact-sources.js';
import { CaseSetting } from './case-setting.service.js';
import { CaseStore } from './case-store.service.js';
import type { CaseRow } from './case.entity.js';

/**
 * Reads at once, for all cases of a list, what showing each of them asks for one by one. Shows nothing and decides nothing: who
 * asks afterwards finds it known, and reads by themselves what is not.
 */
@Injectable()
export class CaseForesight {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CaseStore,
    private readonly setting: CaseSetting,
    private readonly sources: CaseFactsSources,
    private readonly people: PeopleRepository,
  ) {}

  /** Rows that were just read. */
  async of(rows: readonly CaseRow[]): Promise<void> {
    if (!this.unitOfWork.remembers) return;
    this.store.knows(rows);
    if (rows.length < 2) return;
    await this.people.findMany(rows.map(({ candidateId }) => candidateId));
    await this.setting.foresee(rows);
    await this.sources.foresee(rows);
  }

  async ofIds(caseIds: readonly string[]): Promise<void> {
    if (this.unitOfWork.remembers && caseIds.length > 1) await this.of(await this.store.foresee(caseIds));
  }
}
