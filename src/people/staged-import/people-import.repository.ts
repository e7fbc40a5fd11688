import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Clock } from '../../config/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Refused } from '../../domain/refusal.js';
import { type ImportState, PeopleImportRow } from './people-import.entity.js';

type Changes = Partial<Omit<PeopleImportRow, 'id' | 'version' | 'changedAt'>>;

@Injectable()
export class PeopleImportRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  find(id: string): Promise<PeopleImportRow | null> {
    return this.unitOfWork.entities().findOneBy(PeopleImportRow, { id });
  }

  /** Latest first. */
  latest(count: number): Promise<PeopleImportRow[]> {
    return this.unitOfWork
      .entities()
      .find(PeopleImportRow, { order: { createdAt: 'DESC', id: 'ASC' }, take: count });
  }

  /** The one that wrote last, whoever's it was: only that one can be undone. */
  lastSaved(): Promise<PeopleImportRow | null> {
    return this.unitOfWork.entities().findOne(PeopleImportRow, {
      where: { state: In(['saving', 'saved', 'undoing', 'undone']) },
      order: { savedAt: 'DESC', id: 'ASC' },
    });
  }

  /** Imports that write right now. */
  async isAnyWriting(): Promise<boolean> {
    return this.unitOfWork.entities().existsBy(PeopleImportRow, { state: In(['saving', 'undoing']) });
  }

  /** Imports in one of the states that nobody has touched since. */
  untouched(states: readonly ImportState[], since: string): Promise<PeopleImportRow[]> {
    return this.unitOfWork
      .entities()
      .findBy(PeopleImportRow, { state: In([...states]), changedAt: LessThan(since) });
  }

  async add(row: Omit<PeopleImportRow, 'version' | 'createdAt' | 'changedAt'>): Promise<void> {
    const now = this.clock.now().toISOString();
    await this.unitOfWork
      .require('PeopleImportRepository.add')
      .insert(PeopleImportRow, { ...row, createdAt: now, changedAt: now, version: 1 });
  }

  /** @throws conflict when somebody else changed it since it was loaded */
  async change(row: PeopleImportRow, changes: Changes): Promise<void> {
    const { affected } = await this.unitOfWork
      .require('PeopleImportRepository.change')
      .update(
        PeopleImportRow,
        { id: row.id, version: row.version },
        { ...changes, changedAt: this.clock.now().toISOString(), version: row.version + 1 },
      );
    if (affected !== 1) throw new Refused({ code: 'conflict' });
  }
}
