import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { CaseRow } from '../cases/case.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { PeopleRepository } from '../people/people.repository.js';
import { StoredFileRow } from '../storage/stored-file.entity.js';
import type { CaseReviews } from './case-reviews.service.js';
import type { EvidenceRow } from './evidence.entity.js';
import type { PacketContent, PacketPerson } from './packet-content.js';

export interface NamedPeople {
  readonly candidate: PacketContent['candidate'];
  readonly person: (id: string) => PacketPerson;
}

/** Names and files that a packet mentions. */
@Injectable()
export class PacketPeople {
  constructor(
    private readonly people: PeopleRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async of(row: CaseRow, { manager, evidence }: CaseReviews): Promise<NamedPeople> {
    const ids = [
      row.candidateId,
      row.managerId,
      row.nominatorId,
      row.sponsorId,
      manager?.authorId,
      ...evidence.map(({ corroboratorId }) => corroboratorId),
    ].filter((id) => id !== null && id !== undefined);
    const byId = new Map((await this.people.findMany(ids)).map((person) => [person.id, person]));
    const person = (id: string): PacketPerson => {
      const found = byId.get(id);
      return { id, name: found?.name ?? '', latinName: found?.latinName ?? null };
    };
    const candidate = byId.get(row.candidateId);
    return {
      person,
      candidate: {
        ...person(row.candidateId),
        employeeNumber: candidate?.employeeNumber ?? '',
        department: row.department,
        levelSince: candidate?.level === row.fromLevel ? candidate.levelSince : null,
      },
    };
  }

  async filesOf(evidence: readonly EvidenceRow[]): Promise<Map<string, StoredFileRow>> {
    const ids = evidence.flatMap(({ fileId }) => fileId ?? []);
    if (ids.length === 0) return new Map();
    const files = await this.unitOfWork.entities().findBy(StoredFileRow, { id: In(ids) });
    return new Map(files.map((file) => [file.id, file]));
  }
}
