import { Injectable } from '@nestjs/common';
import type { VisibleCase } from '../cases/visible-case.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Phase } from '../domain/visibility/phase.js';
import { outcomeOf } from './decided-case.js';
import { ReleaseRow } from './release.entity.js';

/** Tells where one revision of a case is: the table speaks of the revision that an object belongs to. */
@Injectable()
export class RevisionViews {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What of the phase differs for objects of this revision: outcome, rationale, tally, report, letter. */
  async phaseOf({ row, phase }: VisibleCase, revision: number): Promise<Partial<Phase>> {
    const released = await this.isReleased(row.id, revision);
    if (revision === row.revision) {
      return { released, releasedToManager: released || (phase.releasedToManager && !phase.released) };
    }
    const outcomeSet = outcomeOf(row, revision) !== null;
    return { released, releasedToManager: released, outcomeSet, ballotClosed: outcomeSet };
  }

  async isReleased(caseId: string, revision: number): Promise<boolean> {
    return this.unitOfWork.entities().existsBy(ReleaseRow, { caseId, revision });
  }

  /** The revisions that were released, the last one first. */
  async released(caseId: string): Promise<number[]> {
    const rows = await this.unitOfWork
      .entities()
      .find(ReleaseRow, { where: { caseId }, order: { revision: 'DESC' } });
    return rows.map(({ revision }) => revision);
  }
}
