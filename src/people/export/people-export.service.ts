import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Translations } from '../../web/translations.js';
import type { Viewer } from '../../web/viewer.js';
import { actorOf, departmentsReadBy, requireHrOrAuditor } from '../acting.js';
import { columns } from '../import/columns.js';
import { PeopleLog } from '../people-log.js';
import type { PeopleExportChoice } from '../people.input.js';
import { PeopleRepository, type PeopleFilter } from '../people.repository.js';
import { PersonRecordsRepository } from '../person-records.repository.js';
import { csvText } from './csv-text.js';
import { exportedCells } from './exported-cells.js';
import { workbookFile } from './workbook-file.js';

const lot = 1000;

/** The people somebody may read, as a file that comes in again without a change. Written as it is read: never in memory. */
@Injectable()
export class PeopleExport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly records: PersonRecordsRepository,
    private readonly log: PeopleLog,
    private readonly translations: Translations,
  ) {}

  /** @throws not-found for whoever is neither HR nor auditor */
  async file(viewer: Viewer, { format, ...asked }: PeopleExportChoice): Promise<Readable> {
    requireHrOrAuditor(viewer);
    const filter = { ...asked, departments: departmentsReadBy(viewer) };
    await this.unitOfWork.run(() =>
      this.log.write('people-exported', actorOf(viewer), { format }, { ...asked }),
    );
    const rows = this.rows(viewer, filter);
    const title = this.translations.text(viewer.language, 'people.exports.sheet');
    return format === 'xlsx' ? workbookFile(title, columns.length, rows) : Readable.from(csvText(rows));
  }

  private async *rows(viewer: Viewer, filter: PeopleFilter): AsyncGenerator<readonly string[]> {
    const say = (key: string): string => this.translations.text(viewer.language, `people.${key}`);
    yield columns.map((column) => say(`columns.${column}`));
    for (let after = ''; ;) {
      const people = await this.people.after(filter, after, lot);
      const managers = await this.people.findMany(people.flatMap(({ managerId }) => managerId ?? []));
      const numbers = new Map(managers.map(({ id, employeeNumber }) => [id, employeeNumber]));
      const ratings = await this.records.ratingsOfMany(people.map(({ id }) => id));
      const byPerson = Map.groupBy(ratings, ({ personId }) => personId);
      for (const person of people) {
        const manager = person.managerId === null ? '' : (numbers.get(person.managerId) ?? '');
        yield exportedCells({
          person,
          manager,
          ratings: byPerson.get(person.id) ?? [],
          status: say(`statuses.${person.status}`),
        });
      }
      if (people.length < lot) return;
      after = people.at(-1)?.employeeNumber ?? '';
    }
  }
}
