import { Injectable } from '@nestjs/common';
import type { CaseChange } from '../cases/case-change.js';
import type { CaseRow } from '../cases/case.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ReleaseRow } from './release.entity.js';

/** Keeps what was released, read and carried out, whether a person or the calendar did it. */
@Injectable()
export class ReleaseReactions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async react(change: CaseChange): Promise<void> {
    const { from, row } = change;
    const before = from?.snapshot.context;
    const { releasedAt, acknowledgedAt, implementedAt } = row.snapshot.context;
    if (releasedAt !== null && releasedAt !== before?.releasedAt) await this.release(change, releasedAt);
    if (acknowledgedAt !== (before?.acknowledgedAt ?? null)) await this.note(row, { acknowledgedAt });
    if (implementedAt !== (before?.implementedAt ?? null)) await this.note(row, { implementedAt });
  }

  private async release({ row, log }: CaseChange, releasedAt: string): Promise<void> {
    const entities = this.unitOfWork.require('ReleaseReactions.release');
    const { id: caseId, revision } = row;
    // An appeal that changes the outcome tells the candidate anew: the first release of the revision stays the date.
    if (await entities.existsBy(ReleaseRow, { caseId, revision })) return;
    const releasedBy = log[0]?.actor ?? null;
    const fresh = { acknowledgedAt: null, implementedAt: null };
    await entities.insert(ReleaseRow, { caseId, revision, releasedAt, releasedBy, ...fresh });
  }

  private async note(
    { id: caseId, revision }: CaseRow,
    change: Partial<Pick<ReleaseRow, 'acknowledgedAt' | 'implementedAt'>>,
  ): Promise<void> {
    await this.unitOfWork.require('ReleaseReactions.note').update(ReleaseRow, { caseId, revision }, change);
  }
}
