import { Injectable } from '@nestjs/common';
import { valuesBefore } from '../import/people-saver.js';
import { LevelService } from '../level.service.js';
import { PeopleRepository } from '../people.repository.js';
import { PersonAftermath } from '../person-aftermath.js';
import type { PersonRow } from '../person.entity.js';
import { PersonRecordsRepository } from '../person-records.repository.js';
import type { ImportLineRow } from './import-line.entity.js';

export type KeepReason = 'changed-since' | 'leads-others' | 'circle' | 'taken';

/** Takes back what one line did, inside a unit, if nobody has touched the person since. */
@Injectable()
export class LineUndo {
  constructor(
    private readonly people: PeopleRepository,
    private readonly records: PersonRecordsRepository,
    private readonly levels: LevelService,
    private readonly aftermath: PersonAftermath,
  ) {}

  /** @returns why it was left as it is, or null */
  async undo(line: ImportLineRow, actor: string): Promise<KeepReason | null> {
    const person = await this.people.find(line.personId);
    const written = Object.keys(line.changes).length > 0 ? 1 : 0;
    if (person?.version !== line.version + written || !(await this.ratingsAre(line))) return 'changed-since';
    const values = line.kind === 'new' ? { status: 'left' as const } : valuesBefore(line.changes);
    const reason = await this.reasonAgainst(person, values, line);
    if (reason) return reason;
    await this.restore(person, values, actor);
    await this.restoreRatings(line);
    return null;
  }

  private async reasonAgainst(
    person: PersonRow,
    values: ReturnType<typeof valuesBefore>,
    line: ImportLineRow,
  ): Promise<KeepReason | null> {
    if (values.status === 'left' && person.status !== 'left') {
      if ((await this.people.reportsOf(person.id)).length > 0) return 'leads-others';
    }
    if (values.email !== undefined) {
      const owner = await this.people.findByEmail(values.email);
      if (owner && owner.id !== person.id) return 'taken';
    }
    if (line.kind === 'new' || values.managerId === undefined || values.managerId === null) return null;
    const above = await this.people.lineOf(values.managerId);
    return above.some(({ id }) => id === person.id) ? 'circle' : null;
  }

  private async restore(before: PersonRow, values: Partial<PersonRow>, actor: string): Promise<void> {
    if (Object.keys(values).length === 0) return;
    await this.people.change(before, values);
    const after = { ...before, ...values };
    if ('level' in values || 'levelSince' in values) await this.levels.record(after, 'correction', null);
    if ('managerId' in values) await this.aftermath.managerChanged(before.id, after.managerId, actor);
    if (values.status === 'left') await this.aftermath.left(before.id, actor);
  }

  private async ratingsAre({ personId, ratings }: ImportLineRow): Promise<boolean> {
    if (ratings.length === 0) return true;
    const now = new Map((await this.records.ratingsOf(personId)).map((row) => [row.ratedOn, row.rating]));
    return ratings.every(([day, , after]) => now.get(day) === after);
  }

  private async restoreRatings({ personId, ratings }: ImportLineRow): Promise<void> {
    const former = ratings.flatMap(([ratedOn, before]) =>
      before === null ? [] : [{ personId, ratedOn, rating: before }],
    );
    await this.records.putRatings(former);
    for (const [ratedOn, before] of ratings) {
      if (before === null) await this.records.removeRating(personId, ratedOn);
    }
  }
}
