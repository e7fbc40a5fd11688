import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { ViewerRelations } from '../domain/visibility/relation.js';
import { relationsTo } from '../domain/visibility/relations-to.js';
import type { CaseFacts } from '../domain/workflow/case-facts.js';
import { dayOf } from '../people/calendar-day.js';
import { DelegationService } from '../people/delegation.service.js';
import type { Viewer } from '../web/viewer.js';
import { partiesOf } from './case-parties.js';
import type { CaseRow } from './case.entity.js';

/** Who a viewer is to a case: own relations and roles, and those they stand in for today. */
@Injectable()
export class ViewerParts {
  constructor(
    private readonly delegations: DelegationService,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async relations(viewer: Viewer, row: CaseRow, facts: CaseFacts): Promise<ViewerRelations> {
    return relationsTo(partiesOf(row, facts, this.clock.now()), {
      person: viewer.personId,
      roles: viewer.roles,
      hrDepartments: viewer.hrDepartments,
      standsInFor: await this.standsInFor(viewer),
    });
  }

  /** The people on leave in whose place the viewer may act today. */
  standsInFor(viewer: Viewer): Promise<string[]> {
    const today = dayOf(this.clock.now(), viewer.timeZone);
    return this.unitOfWork.remembered(`stands in ${viewer.personId} ${today}`, ['delegation', 'person'], () =>
      this.delegations.standsInFor(viewer.personId, today),
    );
  }
}
