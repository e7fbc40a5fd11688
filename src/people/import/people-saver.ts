import { Injectable } from '@nestjs/common';
import { LevelService } from '../level.service.js';
import { PeopleRepository } from '../people.repository.js';
import { PersonAftermath } from '../person-aftermath.js';
import type { PersonRow } from '../person.entity.js';
import { PersonRecordsRepository } from '../person-records.repository.js';
import { type FieldChanges, type PersonField, personFields, type PlannedPerson } from './import-plan.js';

const peoplePerLine = 500;

type Values = Partial<Pick<PersonRow, PersonField>>;

/** Does what was planned, inside a unit: adds people in lots, changes known ones, and tells those who follow them. */
@Injectable()
export class PeopleSaver {
  constructor(
    private readonly people: PeopleRepository,
    private readonly records: PersonRecordsRepository,
    private readonly levels: LevelService,
    private readonly aftermath: PersonAftermath,
  ) {}

  /**
   * @param planned managers before those who report to them
   * @param known those of them who are not new, as they are now
   * @param importId what the log calls the import; null for one of the command line
   * @throws conflict where somebody was changed since it was planned
   */
  async save(
    planned: readonly PlannedPerson[],
    known: ReadonlyMap<string, PersonRow>,
    actor: string,
    importId: string | null,
  ): Promise<void> {
    const added = planned.filter(({ kind }) => kind === 'new').map((person) => this.rowOf(person));
    await this.people.insert(added);
    await this.records.addLevels(added.flatMap((row) => this.levels.historyOf(row, 'imported', null) ?? []));
    const changed = planned.filter(({ kind }) => kind !== 'new');
    for (const { personId, changes } of changed) {
      const before = known.get(personId);
      if (before) await this.change(before, valuesAfter(changes), actor);
    }
    await this.putRatings(planned);
    for (let start = 0; start < planned.length; start += peoplePerLine) {
      await this.note(planned.slice(start, start + peoplePerLine), actor, importId);
    }
  }

  private async change(before: PersonRow, values: Values, actor: string): Promise<void> {
    if (Object.keys(values).length === 0) return;
    await this.people.change(before, values);
    const after = { ...before, ...values };
    if ('level' in values || 'levelSince' in values) await this.levels.record(after, 'imported', null);
    if ('managerId' in values) await this.aftermath.managerChanged(before.id, after.managerId, actor);
    if (values.status === 'left') await this.aftermath.left(before.id, actor);
  }

  private putRatings(planned: readonly PlannedPerson[]): Promise<void> {
    return this.records.putRatings(
      planned.flatMap(({ personId, ratings }) =>
        ratings.map(([ratedOn, , rating]) => ({ personId, ratedOn, rating })),
      ),
    );
  }

  /** One line for many: ids stay in the log, what the file said of people can be erased. */
  private note(planned: readonly PlannedPerson[], actor: string, importId: string | null): Promise<void> {
    const ids = (kinds: readonly string[]): string[] =>
      planned.filter(({ kind }) => kinds.includes(kind)).map(({ personId }) => personId);
    return this.aftermath.other(
      'people-imported',
      actor,
      { import: importId, added: ids(['new']), changed: ids(['changed', 'missing']) },
      { people: planned.map(({ personId, changes, ratings }) => ({ person: personId, changes, ratings })) },
    );
  }

  private rowOf({ personId, employeeNumber, changes }: PlannedPerson): PersonRow {
    const values = valuesAfter(changes) as Pick<PersonRow, PersonField>;
    return { ...values, id: personId, employeeNumber, version: 1, createdAt: this.levels.now() };
  }
}

/** What the changed fields will hold. */
export function valuesAfter(changes: FieldChanges): Values {
  return Object.fromEntries(
    personFields.flatMap((field) => {
      const change = changes[field];
      return change ? [[field, change[1]]] : [];
    }),
  );
}

/** What the changed fields held before. */
export function valuesBefore(changes: FieldChanges): Values {
  return Object.fromEntries(
    personFields.flatMap((field) => {
      const change = changes[field];
      return change ? [[field, change[0]]] : [];
    }),
  );
}
