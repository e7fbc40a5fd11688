import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { listsById } from '../database/by-id.js';
import { Lookup } from '../database/lookup.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { LevelHistoryRow } from './level-history.entity.js';
import { PerformanceRatingRow } from './performance-rating.entity.js';

const ratingsOfPerson = new Lookup(PerformanceRatingRow, ['personId'], ['ratedOn']);

/** What is dated about a person: levels and performance ratings. */
@Injectable()
export class PersonRecordsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Latest first. */
  levelsOf(personId: string): Promise<LevelHistoryRow[]> {
    return this.unitOfWork.entities().find(LevelHistoryRow, {
      where: { personId },
      order: { since: 'DESC', recordedAt: 'DESC', id: 'ASC' },
    });
  }

  /** Latest first. */
  ratingsOf(personId: string): Promise<PerformanceRatingRow[]> {
    return this.unitOfWork
      .entities()
      .find(PerformanceRatingRow, { where: { personId }, order: { ratedOn: 'DESC' } });
  }

  async lastRatingOf(personId: string): Promise<PerformanceRatingRow | null> {
    return (await this.ratingsOfEach([personId])).get(personId)?.at(-1) ?? null;
  }

  /** Reads together what {@link lastRatingOf} is asked for next. */
  async foreseeLastRatings(personIds: readonly string[]): Promise<void> {
    await this.ratingsOfEach(personIds);
  }

  /** By person, oldest first. */
  private ratingsOfEach(personIds: readonly string[]): Promise<Map<string, PerformanceRatingRow[]>> {
    return this.unitOfWork.rememberedEach(personIds, {
      key: (id) => `ratings of ${id}`,
      tables: ['performance_rating'],
      read: async (ids) =>
        listsById(
          ids,
          await ratingsOfPerson.rowsOfAny(this.unitOfWork.entities(), ids),
          ({ personId }) => personId,
        ),
    });
  }

  /** Everybody's latest rating, by person. */
  async latestRatings(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.unitOfWork
      .entities()
      .find(PerformanceRatingRow, { order: { ratedOn: 'ASC', personId: 'ASC' } });
    return new Map(rows.map(({ personId, rating }) => [personId, rating]));
  }

  /** The ratings of people, in any order. */
  async ratingsOfMany(personIds: readonly string[]): Promise<PerformanceRatingRow[]> {
    const found: PerformanceRatingRow[] = [];
    for (let start = 0; start < personIds.length; start += 500) {
      const personId = In(personIds.slice(start, start + 500));
      found.push(...(await this.unitOfWork.entities().findBy(PerformanceRatingRow, { personId })));
    }
    return found;
  }

  /** The level that a case has led to, if it was implemented. */
  levelOfCase(caseId: string): Promise<LevelHistoryRow | null> {
    return this.unitOfWork.entities().findOneBy(LevelHistoryRow, { caseId });
  }

  async addLevels(rows: readonly LevelHistoryRow[]): Promise<void> {
    const entities = this.unitOfWork.require('PersonRecordsRepository.addLevels');
    for (let start = 0; start < rows.length; start += 100) {
      await entities.insert(LevelHistoryRow, rows.slice(start, start + 100));
    }
  }

  async removeRating(personId: string, ratedOn: string): Promise<void> {
    await this.unitOfWork
      .require('PersonRecordsRepository.removeRating')
      .delete(PerformanceRatingRow, { personId, ratedOn });
  }

  /** Adds ratings; a rating of the same person and day takes the place of the former one. */
  async putRatings(rows: readonly PerformanceRatingRow[]): Promise<void> {
    const entities = this.unitOfWork.require('PersonRecordsRepository.putRatings');
    for (let start = 0; start < rows.length; start += 100) {
      await entities.upsert(PerformanceRatingRow, rows.slice(start, start + 100), ['personId', 'ratedOn']);
    }
  }
}
