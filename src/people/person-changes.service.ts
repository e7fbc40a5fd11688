import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import { actorOf } from './acting.js';
import { LevelService } from './level.service.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { PersonAftermath } from './person-aftermath.js';
import type { PersonStatus } from './person.entity.js';

/** What happens to people: another manager, leave, departure, a corrected level. All by HR of their department. */
@Injectable()
export class PersonChangesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly service: PeopleService,
    private readonly people: PeopleRepository,
    private readonly levels: LevelService,
    private readonly aftermath: PersonAftermath,
  ) {}

  /** @throws not-found, conflict, person-manager-unknown, person-manager-circle */
  changeManager(viewer: Viewer, id: string, named: string | null): Promise<void> {
    return this.unitOfWork.run(async () => {
      const person = await this.service.editable(viewer, id);
      const managerId = named === null ? null : ((await this.people.named(named))?.id ?? named);
      if (person.managerId === managerId) return;
      await this.requireManager(id, managerId);
      const managerSince = managerId === null ? null : this.levels.today(viewer.timeZone);
      await this.people.change(person, { managerId, managerSince });
      await this.aftermath.managerChanged(id, managerId, actorOf(viewer));
    });
  }

  /** @throws not-found, conflict, person-leads-others */
  setStatus(viewer: Viewer, id: string, status: PersonStatus): Promise<void> {
    return this.unitOfWork.run(async () => {
      const person = await this.service.editable(viewer, id);
      if (person.status === status) return;
      if (status === 'left' && (await this.people.reportsOf(id)).length > 0) {
        throw new Refused({ code: 'person-leads-others' });
      }
      await this.people.change(person, { status });
      if (status === 'left') await this.aftermath.left(id, actorOf(viewer));
      else await this.aftermath.other('status-changed', actorOf(viewer), { person: id, status }, null);
    });
  }

  /** @throws not-found, conflict, level-unknown */
  correctLevel(
    viewer: Viewer,
    id: string,
    input: { level: string; since: string; reason: string },
  ): Promise<void> {
    return this.unitOfWork.run(async () => {
      const person = await this.service.editable(viewer, id);
      await this.levels.set(person, input.level, input.since, 'correction', null);
      const effect = { person: id, level: input.level, since: input.since };
      await this.aftermath.other('level-corrected', actorOf(viewer), effect, { reason: input.reason });
    });
  }

  private async requireManager(id: string, managerId: string | null): Promise<void> {
    if (managerId === null) return;
    const manager = await this.people.find(managerId);
    if (!manager || manager.status === 'left') throw refusedManager('person-manager-unknown');
    const line = await this.people.lineOf(managerId);
    const circle = managerId === id || line.some((above) => above.id === id);
    if (circle) throw refusedManager('person-manager-circle');
  }
}

function refusedManager(code: string): Refused {
  return new Refused({ code, fields: [{ path: 'managerId', code }] });
}
