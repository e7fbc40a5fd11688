import { Injectable } from '@nestjs/common';
import { CaseEventHandlers } from '../cases/case-event-handlers.js';
import { CaseViews } from '../cases/case-views.service.js';
import { CaseRow } from '../cases/case.entity.js';
import type { VisibleCase } from '../cases/visible-case.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { CaseState } from '../domain/workflow/case-state.js';
import type { Viewer } from '../web/viewer.js';

/** Releases by HR; what HR leaves undone the calendar releases. */
@Injectable()
export class ReleaseService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly views: CaseViews,
    private readonly events: CaseEventHandlers,
  ) {}

  /** Releases all of them, or none. @throws Refused `not-found`, or why one of them may not be released yet */
  release(viewer: Viewer, caseIds: readonly string[]): Promise<void> {
    return this.unitOfWork.run(async () => {
      for (const caseId of caseIds) await this.events.send(viewer, caseId, 'RELEASE');
    });
  }

  /** Cases in a state that this viewer may know of by office, in the order of their cycles and numbers. */
  async inState(viewer: Viewer, state: CaseState): Promise<VisibleCase[]> {
    const rows = await this.unitOfWork
      .entities()
      .find(CaseRow, { where: { state }, order: { cycleId: 'ASC', number: 'ASC' } });
    const visible: VisibleCase[] = [];
    for (const row of rows) {
      const seen = await this.views.of(viewer, row);
      if (seen.reads('case-state')) visible.push(seen);
    }
    return visible;
  }
}
