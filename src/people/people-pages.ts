import { Injectable } from '@nestjs/common';
import { notFound } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import { isHrOf } from './acting.js';
import { DelegationRepository } from './delegation.repository.js';
import { KnownLevels } from './known-levels.js';
import type { PeopleSearch } from './people.input.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { colleagueChoices, peopleListView, personView } from './people.view.js';
import { PersonRecordsRepository } from './person-records.repository.js';

/** Gathers what the pages of people show. */
@Injectable()
export class PeoplePages {
  constructor(
    private readonly service: PeopleService,
    private readonly people: PeopleRepository,
    private readonly records: PersonRecordsRepository,
    private readonly delegations: DelegationRepository,
    private readonly known: KnownLevels,
  ) {}

  async list(viewer: Viewer, search: PeopleSearch) {
    const { people, total } = await this.service.list(viewer, search);
    return peopleListView({
      people,
      total,
      search,
      managers: await this.people.findMany(people.flatMap(({ managerId }) => managerId ?? [])),
      departments: await this.service.departments(viewer),
      levels: await this.known.codes(),
      mayAdd: viewer.roles.includes('hr'),
      language: viewer.language,
    });
  }

  /** The form for somebody new. @throws not-found for whoever is not HR */
  async form(viewer: Viewer) {
    if (!viewer.roles.includes('hr')) throw notFound();
    const colleagues = await this.people.choices();
    return {
      levels: (await this.known.codes()).map((code) => ({ value: code, label: code })),
      colleagues: colleagueChoices(colleagues ?? [], viewer.language),
      isLarge: colleagues === null,
    };
  }

  async one(viewer: Viewer, id: string) {
    const person = await this.service.read(viewer, id);
    const delegations = await this.delegations.of(id);
    const mayChange = isHrOf(viewer, person.department);
    return personView({
      person,
      language: viewer.language,
      delegations,
      mayChange,
      line: await this.people.lineOf(id),
      reports: await this.people.reportsOf(id),
      history: await this.records.levelsOf(id),
      ratings: await this.records.ratingsOf(id),
      delegates: await this.people.findMany(delegations.map(({ delegateId }) => delegateId)),
      // Managers and delegates can come from anywhere in the company.
      colleagues: mayChange ? await this.people.choices() : [],
      levels: await this.known.codes(),
    });
  }
}
