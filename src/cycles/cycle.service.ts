import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { dayOf } from '../domain/calendar/time-zone.js';
import { notFound, Refused } from '../domain/refusal.js';
import { actorOf } from '../people/acting.js';
import { RulebookService } from '../rulebook/rulebook.service.js';
import type { Viewer } from '../web/viewer.js';
import { CycleDecider } from './cycle-decider.service.js';
import { CycleLog } from './cycle-log.js';
import { departmentsRunBy, readsCycleOf, requireRuns } from './cycle-scope.js';
import type { CycleRow } from './cycle.entity.js';
import type { DraftChange, NewCycle } from './cycle.input.js';
import { CycleRepository } from './cycle.repository.js';
import { InheritedPeople } from './inherited-people.service.js';
import { calendarColumns, newCycleRow } from './new-cycle.js';

/** Cycles until they are opened, and who may read them. Running one is for HR who cover all of its departments. */
@Injectable()
export class CycleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cycles: CycleRepository,
    private readonly rulebook: RulebookService,
    private readonly decider: CycleDecider,
    private readonly inherited: InheritedPeople,
    private readonly log: CycleLog,
  ) {}

  /** The cycles that the viewer reads, latest first. @throws not-found for whoever is neither HR nor auditor */
  async list(viewer: Viewer): Promise<CycleRow[]> {
    if (!viewer.roles.includes('hr') && !viewer.roles.includes('auditor')) throw notFound();
    return (await this.cycles.all()).filter(({ departments }) => readsCycleOf(viewer, departments));
  }

  /** @throws not-found */
  async read(viewer: Viewer, id: string): Promise<CycleRow> {
    const cycle = await this.cycles.get(id);
    if (!readsCycleOf(viewer, cycle.departments)) throw notFound();
    return cycle;
  }

  /**
   * Begins a draft with working days, policies, committees and offices of the framework's last cycle, or the defaults.
   * @returns the id
   * @throws not-found for whoever may not run it, framework-unknown
   */
  create(viewer: Viewer, input: NewCycle): Promise<string> {
    return this.unitOfWork.run(async () => {
      const departments = input.departments ?? departmentsRunBy(viewer);
      requireRuns(viewer, departments);
      const framework = await this.rulebook.currentOf(input.framework);
      if (!framework)
        throw new Refused({
          code: 'framework-unknown',
          fields: [{ path: 'framework', code: 'framework-unknown' }],
        });
      const id = this.decider.newId();
      const before = await this.lastOf(framework.key);
      const now = this.decider.now();
      const place = { zone: viewer.timeZone, today: dayOf(now, viewer.timeZone) };
      await this.decider.start(viewer, newCycleRow(id, { ...input, departments }, framework, before, place));
      if (before) await this.inherited.take(before.id, id, now);
      return id;
    });
  }

  /** Changes a draft. @throws not-found, conflict, cycle-not-draft */
  changeDraft(viewer: Viewer, id: string, input: DraftChange): Promise<void> {
    return this.unitOfWork.run(async () => {
      const cycle = await this.draft(viewer, id);
      requireRuns(viewer, input.departments);
      const { name, departments, calendar, policies } = input;
      const kept = departments && [...departments];
      await this.cycles.change(cycle, { name, departments: kept, policies, ...calendarColumns(calendar) });
      await this.log.noted(id, 'draft-changed', actorOf(viewer), {});
    });
  }

  /** Moves a draft to the framework as it was last published. @throws not-found, conflict, cycle-not-draft */
  renewFramework(viewer: Viewer, id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const cycle = await this.draft(viewer, id);
      const { key } = await this.rulebook.framework(cycle.frameworkVersion);
      const version = (await this.rulebook.currentOf(key))?.version ?? cycle.frameworkVersion;
      await this.cycles.change(cycle, { frameworkVersion: version });
      await this.log.noted(id, 'framework-chosen', actorOf(viewer), { version });
    });
  }

  /** The cycle as its HR may change it. @throws not-found */
  async running(viewer: Viewer, id: string): Promise<CycleRow> {
    const cycle = await this.cycles.get(id);
    requireRuns(viewer, cycle.departments);
    return cycle;
  }

  /** The cycle as long as it is a draft. @throws not-found, cycle-not-draft */
  async draft(viewer: Viewer, id: string): Promise<CycleRow> {
    const cycle = await this.running(viewer, id);
    if (cycle.state !== 'draft') throw new Refused({ code: 'cycle-not-draft' });
    return cycle;
  }

  /** The framework's latest cycle, which a new one takes after. */
  private async lastOf(frameworkKey: string): Promise<CycleRow | null> {
    for (const cycle of await this.cycles.all()) {
      const { key } = await this.rulebook.framework(cycle.frameworkVersion);
      if (key === frameworkKey) return cycle;
    }
    return null;
  }
}
