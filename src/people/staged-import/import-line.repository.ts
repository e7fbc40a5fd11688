import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { PlannedPerson } from '../import/import-plan.js';
import { ImportLineRow, type LineState } from './import-line.entity.js';

type Kind = PlannedPerson['kind'];

/** The lines of imports, person by person. */
@Injectable()
export class ImportLineRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Adds lines; they are open. */
  async add(importId: string, first: number, planned: readonly PlannedPerson[]): Promise<void> {
    const entities = this.unitOfWork.require('ImportLineRepository.add');
    const rows = planned.map((person, index) => ({
      importId,
      position: first + index,
      ...person,
      state: 'open' as const,
      reason: null,
    }));
    for (let start = 0; start < rows.length; start += 100) {
      await entities.insert(ImportLineRow, rows.slice(start, start + 100));
    }
  }

  async clear(importId: string): Promise<void> {
    await this.unitOfWork.require('ImportLineRepository.clear').delete(ImportLineRow, { importId });
  }

  /** The next lines in a state, in the order of saving, or in its reverse. */
  next(
    importId: string,
    kinds: readonly Kind[],
    state: LineState,
    count: number,
    order: 'ASC' | 'DESC' = 'ASC',
    skip = 0,
  ): Promise<ImportLineRow[]> {
    return this.unitOfWork.entities().find(ImportLineRow, {
      where: { importId, kind: In([...kinds]), state },
      order: { position: order },
      take: count,
      skip,
    });
  }

  /** The lines of a kind, whatever became of them. */
  ofKind(importId: string, kind: Kind, count: number, skip: number): Promise<ImportLineRow[]> {
    return this.unitOfWork.entities().find(ImportLineRow, {
      where: { importId, kind },
      order: { position: 'ASC' },
      take: count,
      skip,
    });
  }

  /** The lines of people, in any order. */
  async ofPeople(importId: string, personIds: readonly string[]): Promise<ImportLineRow[]> {
    if (personIds.length === 0) return [];
    return this.unitOfWork
      .entities()
      .find(ImportLineRow, { where: { importId, personId: In([...new Set(personIds)]) } });
  }

  count(importId: string, kinds: readonly Kind[], states: readonly LineState[]): Promise<number> {
    return this.unitOfWork
      .entities()
      .countBy(ImportLineRow, { importId, kind: In([...kinds]), state: In([...states]) });
  }

  async mark(
    importId: string,
    positions: readonly number[],
    state: LineState,
    reason: string | null = null,
  ): Promise<void> {
    if (positions.length === 0) return;
    await this.unitOfWork
      .require('ImportLineRepository.mark')
      .update(ImportLineRow, { importId, position: In([...positions]) }, { state, reason });
  }
}
