import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { AddendumRow } from '../../reviews/addendum.entity.js';
import type { PacketContent } from '../../reviews/packet-content.js';
import { PacketRow } from '../../reviews/packet.entity.js';

export interface SealedPacket {
  readonly content: PacketContent;
  readonly hash: string;
  readonly sealedAt: string;
}

/** What was sealed, for printing. Asks nobody who reads. */
@Injectable()
export class PacketRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The packet on which a revision was heard: the last one sealed up to it. */
  async of(caseId: string, revision: number): Promise<SealedPacket | null> {
    const row = await this.unitOfWork
      .entities()
      .createQueryBuilder(PacketRow, 'packet')
      .where('packet.caseId = :caseId AND packet.revision <= :revision', { caseId, revision })
      .orderBy('packet.revision', 'DESC')
      .getOne();
    if (!row) return null;
    return { content: JSON.parse(row.content) as PacketContent, hash: row.hash, sealedAt: row.sealedAt };
  }

  /** In the order in which they came. */
  addenda(caseId: string): Promise<AddendumRow[]> {
    return this.unitOfWork
      .entities()
      .find(AddendumRow, { where: { caseId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }
}
