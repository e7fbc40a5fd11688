import { Injectable } from '@nestjs/common';
import { cursorOf, keyIn, pageQuery, type CursorPage } from '../web/api/cursor-page.js';
import type { Viewer } from '../web/viewer.js';
import { z } from 'zod';
import { departmentsReadBy, requireHrOrAuditor } from './acting.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import {
  personLine,
  personResource,
  type PersonLineResource,
  type PersonResource,
} from './person.resource.js';
import { PersonRecordsRepository } from './person-records.repository.js';

export const peopleQuery = pageQuery.extend({
  search: z
    .string()
    .trim()
    .max(100)
    .optional()
    .meta({ description: 'Part of a name, an email or an employee number' }),
  department: z.string().max(200).optional(),
  level: z.string().max(64).optional(),
});
export type PeopleQuery = z.infer<typeof peopleQuery>;

/** People as the API gives them to HR and auditors. */
@Injectable()
export class PersonResources {
  constructor(
    private readonly service: PeopleService,
    private readonly people: PeopleRepository,
    private readonly records: PersonRecordsRepository,
  ) {}

  /** By employee number. @throws not-found for whoever is neither HR nor auditor */
  async page(
    viewer: Viewer,
    { cursor, limit, search, department, level }: PeopleQuery,
  ): Promise<CursorPage<PersonLineResource>> {
    requireHrOrAuditor(viewer);
    const [after = ''] = keyIn(cursor, 1) ?? [];
    const filter = { departments: departmentsReadBy(viewer), search, department, level };
    const people = await this.people.after(filter, after, limit + 1);
    const shown = people.slice(0, limit);
    const last = shown.at(-1);
    const more = people.length > limit && last !== undefined;
    return { items: shown.map(personLine), nextCursor: more ? cursorOf([last.employeeNumber]) : null };
  }

  /** @throws not-found */
  async one(viewer: Viewer, id: string): Promise<PersonResource> {
    const person = await this.service.read(viewer, id);
    return personResource(person, {
      reports: await this.people.reportsOf(id),
      levels: await this.records.levelsOf(id),
      ratings: await this.records.ratingsOf(id),
    });
  }
}
