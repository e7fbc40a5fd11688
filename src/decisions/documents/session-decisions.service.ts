import { Injectable } from '@nestjs/common';
import { AgendaRepository } from '../../calibration/agenda.repository.js';
import { SessionAccess } from '../../calibration/session-access.service.js';
import { CaseViews } from '../../cases/case-views.service.js';
import type { VisibleCase } from '../../cases/visible-case.js';
import type { Viewer } from '../../web/viewer.js';
import { BundleOrders } from './bundle-orders.service.js';

/** The decisions of a session that are released and open to a reader. */
@Injectable()
export class SessionDecisions {
  constructor(
    private readonly access: SessionAccess,
    private readonly agenda: AgendaRepository,
    private readonly views: CaseViews,
    private readonly orders: BundleOrders,
  ) {}

  /**
   * In the order of the agenda, each in the revision that the session heard.
   * @throws Refused `not-found` for who has nothing to do with the session
   */
  async readable(viewer: Viewer, sessionId: string) {
    const { cycleId } = await this.access.require(viewer, sessionId);
    const cases = new Map<string, { visible: VisibleCase; revision: number }>();
    for (const { item, row } of await this.agenda.all(sessionId)) {
      const visible = await this.views.of(viewer, row);
      const revision = await this.orders.readable(visible, item.revision);
      if (revision !== null) cases.set(row.id, { visible, revision });
    }
    return { cycleId, cases: [...cases.values()] };
  }
}
