import { Injectable } from '@nestjs/common';
import { Refused } from '../domain/refusal.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { Viewer } from '../web/viewer.js';
import { CycleAmending } from './cycle-amending.service.js';
import { CycleEnding } from './cycle-ending.service.js';
import { CycleOpening } from './cycle-opening.service.js';
import type { AmendmentInput } from './cycle.input.js';
import { CycleService } from './cycle.service.js';

/** What the forms of a cycle's page do. */
@Injectable()
export class CycleActions {
  constructor(
    private readonly service: CycleService,
    private readonly opening: CycleOpening,
    private readonly amending: CycleAmending,
    private readonly ending: CycleEnding,
    private readonly people: PeopleRepository,
  ) {}

  open(viewer: Viewer, id: string): Promise<void> {
    return this.opening.open(viewer, id);
  }

  renewFramework(viewer: Viewer, id: string): Promise<void> {
    return this.service.renewFramework(viewer, id);
  }

  close(viewer: Viewer, id: string): Promise<void> {
    return this.ending.close(viewer, id);
  }

  cancel(viewer: Viewer, id: string, reason: string): Promise<void> {
    return this.ending.cancel(viewer, id, reason);
  }

  /** @throws cycle-person-outside for an employee number that nobody has */
  async amend(
    viewer: Viewer,
    id: string,
    { reason, calendar, added, removed }: AmendmentInput,
  ): Promise<number> {
    await this.service.running(viewer, id);
    const days = Object.fromEntries(Object.entries(calendar).filter(([, day]) => day !== undefined));
    const changes = {
      ...(Object.keys(days).length > 0 && { calendar: days }),
      ...(added.length > 0 && { added: await this.idsOf(added, 'added') }),
      ...(removed.length > 0 && { removed: await this.idsOf(removed, 'removed') }),
    };
    return this.amending.amend(viewer, id, reason, changes);
  }

  private async idsOf(employeeNumbers: readonly string[], path: string): Promise<string[]> {
    const ids: string[] = [];
    for (const number of employeeNumbers) {
      const person = await this.people.findByEmployeeNumber(number);
      const code = 'cycle-person-outside';
      if (!person) throw new Refused({ code, fields: [{ path, code }] });
      ids.push(person.id);
    }
    return ids;
  }
}
