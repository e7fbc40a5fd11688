import { Injectable } from '@nestjs/common';
import { notFound } from '../domain/refusal.js';
import type { CaseEventType } from '../domain/workflow/case-event.js';
import type { Viewer } from '../web/viewer.js';
import { CaseStore } from './case-store.service.js';
import { CaseViews } from './case-views.service.js';
import { VisibleCase } from './visible-case.js';

/** Cases as a viewer may see them. */
@Injectable()
export class CaseRepository {
  constructor(
    private readonly store: CaseStore,
    private readonly views: CaseViews,
  ) {}

  /**
   * The case with all that decides what this viewer may see of it. Each object is then asked for with
   * {@link VisibleCase.access}.
   * @throws Refused `not-found` for who may see nothing of it, as if it did not exist
   */
  async findVisible(viewer: Viewer, caseId: string): Promise<VisibleCase> {
    const visible = await this.views.of(viewer, await this.store.load(caseId));
    if (!visible.seesAnything()) throw notFound();
    return visible;
  }

  async isVisible(viewer: Viewer, caseId: string): Promise<boolean> {
    return (await this.views.of(viewer, await this.store.load(caseId))).seesAnything();
  }

  /**
   * The case around one item of it that is asked for next, for who may be asked about that item alone: there may be nothing
   * else to see.
   */
  async findAround(viewer: Viewer, caseId: string): Promise<VisibleCase> {
    return this.views.of(viewer, await this.store.load(caseId));
  }

  /** As {@link findVisible}; during public notice anyone may object, without seeing the case. */
  async findToAct(viewer: Viewer, caseId: string, type: CaseEventType): Promise<VisibleCase> {
    if (type !== 'OBJECT') return this.findVisible(viewer, caseId);
    const row = await this.store.load(caseId);
    return row.state === 'notice' ? this.views.of(viewer, row) : this.findVisible(viewer, caseId);
  }
}
