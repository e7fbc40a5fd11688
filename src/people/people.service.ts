import { Injectable } from '@nestjs/common';
import { Random } from '../config/random.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound, Refused } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import { actorOf, departmentsReadBy, readsDepartment, requireHrOf, requireHrOrAuditor } from './acting.js';
import { LevelService } from './level.service.js';
import type { NewPerson, PeopleSearch, PersonDetails } from './people.input.js';
import { PeopleLog } from './people-log.js';
import { PeopleRepository } from './people.repository.js';
import { personFrom } from './person-from.js';
import { peoplePerPage } from './people.view.js';
import type { PersonRow } from './person.entity.js';

/** The people of the company. Reading is for HR and auditors, changing for HR, each within the departments they cover. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly levels: LevelService,
    private readonly log: PeopleLog,
    private readonly random: Random,
  ) {}

  /** @throws not-found for whoever is neither HR nor auditor */
  async list(viewer: Viewer, search: PeopleSearch): Promise<{ people: PersonRow[]; total: number }> {
    requireHrOrAuditor(viewer);
    const { page, ...filter } = search;
    return this.people.list({
      ...filter,
      departments: departmentsReadBy(viewer),
      offset: (page - 1) * peoplePerPage,
      limit: peoplePerPage,
    });
  }

  /** The departments that the viewer reads as HR or auditor. */
  async departments(viewer: Viewer): Promise<string[]> {
    requireHrOrAuditor(viewer);
    return (await this.people.departments()).filter((department) => readsDepartment(viewer, department));
  }

  /** @throws not-found where the person is not there, or in a department that the viewer doesn't read */
  async read(viewer: Viewer, id: string): Promise<PersonRow> {
    const person = await this.people.find(id);
    if (!person || !readsDepartment(viewer, person.department)) throw notFound();
    return person;
  }

  /**
   * @returns the id
   * @throws person-number-taken, person-email-taken, level-unknown, level-since-missing, person-manager-unknown
   */
  create(viewer: Viewer, input: NewPerson): Promise<string> {
    return this.unitOfWork.run(async () => {
      requireHrOf(viewer, input.department);
      await this.requireFree(input, null);
      const day = this.levels.today(viewer.timeZone);
      const manager = input.managerId === null ? null : await this.people.named(input.managerId);
      const known = { ...input, managerId: manager?.id ?? null };
      const person = personFrom(this.random.uuid(), known, day, this.levels.now());
      if (input.managerId !== null && !manager) {
        throw new Refused({
          code: 'person-manager-unknown',
          fields: [{ path: 'managerId', code: 'person-manager-unknown' }],
        });
      }
      await this.levels.requireLevel(input.level, input.levelSince);
      await this.people.insert([person]);
      await this.levels.record(person, 'entered', null);
      await this.log.write('person-created', actorOf(viewer), { person: person.id }, { name: person.name });
      return person.id;
    });
  }

  /** @throws not-found, conflict, person-email-taken */
  changeDetails(viewer: Viewer, id: string, input: PersonDetails): Promise<void> {
    return this.unitOfWork.run(async () => {
      const person = await this.editable(viewer, id);
      requireHrOf(viewer, input.department);
      await this.requireFree({ email: input.email, employeeNumber: person.employeeNumber }, id);
      await this.people.change(person, input);
      await this.log.write('person-changed', actorOf(viewer), { person: id }, { ...input });
    });
  }

  /** The person as HR may change them, inside a unit. @throws not-found */
  async editable(viewer: Viewer, id: string): Promise<PersonRow> {
    const person = await this.people.find(id);
    if (!person) throw notFound();
    requireHrOf(viewer, person.department);
    return person;
  }

  private async requireFree(
    { email, employeeNumber }: { email: string; employeeNumber: string },
    self: string | null,
  ): Promise<void> {
    const sameEmail = await this.people.findByEmail(email);
    if (sameEmail && sameEmail.id !== self) throw taken('email', 'person-email-taken');
    const sameNumber = await this.people.findByEmployeeNumber(employeeNumber);
    if (sameNumber && sameNumber.id !== self) throw taken('employeeNumber', 'person-number-taken');
  }
}

function taken(path: string, code: string): Refused {
  return new Refused({ code, fields: [{ path, code }] });
}
