import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CaseChange } from '../cases/case-change.js';
import type { CaseRow } from '../cases/case.entity.js';
import { CaseReactions } from '../cases/case-reactions.js';
import { EvaluationStore } from '../cases/evaluation-store.service.js';
import { Clock } from '../config/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { canonicalJson } from '../domain/canonical-json.js';
import type { Readiness } from '../domain/workflow/case-facts.js';
import { PacketBuilder } from './packet-builder.service.js';
import type { PacketContent } from './packet-content.js';
import { PacketRow } from './packet.entity.js';

/** A packet as it was sealed. */
export type SealedPacket = Omit<PacketRow, 'content'> & { readonly content: PacketContent };

/** Sealed packets: stored in the step that seals the case, whoever sends it, and read by all who read packets. */
@Injectable()
export class PacketService implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly builder: PacketBuilder,
    private readonly evaluations: EvaluationStore,
    private readonly reactions: CaseReactions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.reactions.register('packet', (change) => this.seal(change));
  }

  /** The sealed packet that counts for the case as it stands, or null before sealing. */
  async of(row: Pick<CaseRow, 'id' | 'packetHash'>): Promise<SealedPacket | null> {
    if (row.packetHash === null) return null;
    const found = await this.unitOfWork
      .entities()
      .findOneBy(PacketRow, { caseId: row.id, hash: row.packetHash });
    return found && { ...found, content: JSON.parse(found.content) as PacketContent };
  }

  /** The rules' advice at sealing; null before. */
  async readinessOf(row: Pick<CaseRow, 'id' | 'packetHash'>): Promise<Readiness | null> {
    if (row.packetHash === null) return null;
    const found = await this.unitOfWork.entities().findOne(PacketRow, {
      select: { caseId: true, revision: true, readiness: true },
      where: { caseId: row.id, hash: row.packetHash },
    });
    return found?.readiness ?? null;
  }

  private async seal({ from, row }: CaseChange): Promise<void> {
    if (from === null || row.packetHash === null || from.packetHash === row.packetHash) return;
    const { content, hash, evaluation } = await this.builder.prepare(from);
    if (hash !== row.packetHash)
      throw new Error(`The packet of case ${row.id} changed while it was being sealed.`);
    const sealedAt = this.clock.now().toISOString();
    const readiness = content.afterScores.advice.readiness;
    const packet = { caseId: row.id, revision: row.revision, hash, readiness, sealedAt };
    await this.unitOfWork
      .require('PacketService.seal')
      .insert(PacketRow, { ...packet, content: canonicalJson(content) });
    await this.evaluations.keep(row, 'sealing', evaluation);
  }
}
