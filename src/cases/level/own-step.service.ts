import { Injectable } from '@nestjs/common';
import { Clock } from '../../config/clock.js';
import { wholeMonthsBetween } from '../../domain/evaluation/months.js';
import type { Level } from '../../domain/framework/framework.js';
import { dayOf } from '../../people/calendar-day.js';
import { PersonRecordsRepository } from '../../people/person-records.repository.js';
import type { PersonRow } from '../../people/person.entity.js';
import type { Viewer } from '../../web/viewer.js';
import type { CaseLine } from '../case-brief.service.js';
import { OwnCases } from '../own-cases.service.js';
import { ladderPath, type PathBranch } from './level-path.view.js';
import type { Standing } from './standing.service.js';

/** The reader's step on the ladder, and the way that led there. */
@Injectable()
export class OwnSteps {
  constructor(
    private readonly records: PersonRecordsRepository,
    private readonly cases: OwnCases,
    private readonly clock: Clock,
  ) {}

  async path(person: PersonRow, { framework }: Standing, { language }: Viewer): Promise<PathBranch[]> {
    const since = new Map<string, string>();
    for (const step of (await this.records.levelsOf(person.id)).toReversed()) {
      if (step.level !== null && !since.has(step.level)) since.set(step.level, step.since);
    }
    if (person.level !== null && person.levelSince !== null) since.set(person.level, person.levelSince);
    return ladderPath(framework, { level: person.level, since }, language);
  }

  /** The case by which the reader is taking the next step. */
  onTheWay(viewer: Viewer, targetLevel: string): Promise<CaseLine | null> {
    return this.cases.onTheWay(viewer, targetLevel);
  }

  view(level: Level, { levelSince }: PersonRow, { language, timeZone }: Viewer) {
    const today = dayOf(this.clock.now(), timeZone);
    return {
      code: level.code,
      name: level[language],
      phrase: level.phrase[language],
      since: levelSince,
      months: levelSince === null ? 0 : Math.max(0, wholeMonthsBetween(levelSince, today)),
    };
  }
}
