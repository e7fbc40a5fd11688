import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { CommitteeMemberRow } from './committee-member.entity.js';
import { CommitteeRow } from './committee.entity.js';

/** A committee with its members by number. */
export interface Committee extends CommitteeRow {
  readonly members: readonly CommitteeMemberRow[];
}

@Injectable()
export class CommitteeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By name. */
  async of(cycleId: string): Promise<Committee[]> {
    const entities = this.unitOfWork.entities();
    const rows = await entities.find(CommitteeRow, {
      where: { cycleId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    if (rows.length === 0) return [];
    const members = await entities.find(CommitteeMemberRow, {
      where: { committeeId: In(rows.map(({ id }) => id)) },
      order: { number: 'ASC' },
    });
    return rows.map((row) => ({
      ...row,
      members: members.filter(({ committeeId }) => committeeId === row.id),
    }));
  }

  async find(id: string): Promise<Committee | null> {
    const entities = this.unitOfWork.entities();
    const row = await entities.findOneBy(CommitteeRow, { id });
    if (!row) return null;
    const members = await entities.find(CommitteeMemberRow, {
      where: { committeeId: id },
      order: { number: 'ASC' },
    });
    return { ...row, members };
  }

  /** Saves a committee, new or known, with the members that it has from now on. */
  async save({ members, ...row }: Committee): Promise<void> {
    const entities = this.unitOfWork.require('CommitteeRepository.save');
    await entities.upsert(CommitteeRow, row, ['id']);
    await entities.delete(CommitteeMemberRow, { committeeId: row.id });
    if (members.length > 0) await entities.insert(CommitteeMemberRow, [...members]);
  }

  async remove(id: string): Promise<void> {
    await this.unitOfWork.require('CommitteeRepository.remove').delete(CommitteeRow, { id });
  }
}
