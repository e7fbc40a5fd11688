import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { notFound, Refused } from '../domain/refusal.js';
import { dayOf } from './calendar-day.js';
import { KnownLevels } from './known-levels.js';
import type { LevelHistoryRow, LevelSource } from './level-history.entity.js';
import { PeopleRepository } from './people.repository.js';
import type { PersonRow } from './person.entity.js';
import { PersonRecordsRepository } from './person-records.repository.js';

/** What a promotion makes of a person's level. */
export interface LevelChange {
  readonly personId: string;
  readonly level: string;
  /** `YYYY-MM-DD`. */
  readonly effectiveOn: string;
  readonly caseId: string;
}

/** The levels of people, with their history. Every method that writes belongs inside a unit. */
@Injectable()
export class LevelService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly records: PersonRecordsRepository,
    private readonly known: KnownLevels,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  now(): string {
    return this.clock.now().toISOString();
  }

  newId(): string {
    return this.random.uuid();
  }

  today(timeZone: string): string {
    return dayOf(this.clock.now(), timeZone);
  }

  /** @throws level-unknown, level-since-missing */
  async requireLevel(level: string | null, since: string | null): Promise<void> {
    if (level !== null && !(await this.known.codes()).includes(level))
      throw refusedField('level', 'level-unknown');
    if ((level === null) !== (since === null)) throw refusedField('levelSince', 'level-since-missing');
  }

  /**
   * Carries out a promotion: the new level from its effective day on, once for a case; a second call changes nothing.
   * The caller has decided that the case is promoted and the day has come.
   * @returns whether this call changed the level
   */
  async implement(change: LevelChange): Promise<boolean> {
    if (await this.records.levelOfCase(change.caseId)) return false;
    const person = await this.people.find(change.personId);
    if (!person) throw notFound();
    await this.set(person, change.level, change.effectiveOn, 'promotion', change.caseId);
    return true;
  }

  /** Sets level and day, and adds both to the history. */
  async set(
    person: PersonRow,
    level: string,
    since: string,
    source: LevelSource,
    caseId: string | null,
  ): Promise<void> {
    await this.requireLevel(level, since);
    await this.people.change(person, { level, levelSince: since });
    await this.record({ ...person, level, levelSince: since }, source, caseId);
  }

  /** Adds the level that the person has to the history. */
  async record(person: PersonRow, source: LevelSource, caseId: string | null): Promise<void> {
    const row = this.historyOf(person, source, caseId);
    if (row) await this.records.addLevels([row]);
  }

  /** The line of history for the level that the person has; null for people outside the framework. */
  historyOf(person: PersonRow, source: LevelSource, caseId: string | null): LevelHistoryRow | null {
    if (person.levelSince === null) return null;
    return {
      id: this.random.uuid(),
      personId: person.id,
      level: person.level,
      since: person.levelSince,
      source,
      caseId,
      recordedAt: this.now(),
    };
  }
}

function refusedField(path: string, code: string): Refused {
  return new Refused({ code, fields: [{ path, code }] });
}
