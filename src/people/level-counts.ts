import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Viewer } from '../web/viewer.js';
import { departmentsReadBy } from './acting.js';
import { PersonRow } from './person.entity.js';

/** How many people of a reader's departments hold each level; who has left is not counted. */
@Injectable()
export class LevelCounts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(viewer: Viewer): Promise<ReadonlyMap<string, number>> {
    const departments = departmentsReadBy(viewer);
    if (departments !== 'all' && departments.length === 0) return new Map();
    const query = this.unitOfWork
      .entities()
      .createQueryBuilder(PersonRow, 'person')
      .select('person.level', 'level')
      .addSelect('COUNT(*)', 'people')
      .where(`person.level IS NOT NULL AND person.status <> 'left'`)
      .groupBy('person.level');
    if (departments !== 'all') query.andWhere('person.department IN (:...departments)', { departments });
    const rows = await query.getRawMany<{ level: string; people: number | string }>();
    return new Map(rows.map(({ level, people }) => [level, Number(people)]));
  }
}
