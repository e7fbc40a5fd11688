import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { ThesisInput } from './nomination.input.js';
import { conflict } from './case-store.service.js';
import { ThesisRow } from './thesis.entity.js';

/** The words of nominations. Who may read them is asked before. */
@Injectable()
export class ThesisRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  find(caseId: string): Promise<ThesisRow | null> {
    return this.unitOfWork.entities().findOneBy(ThesisRow, { caseId });
  }

  async begin(caseId: string, authorId: string, { changed, proof, risk }: ThesisInput): Promise<void> {
    const updatedAt = this.clock.now().toISOString();
    await this.unitOfWork
      .require('ThesisRepository.begin')
      .insert(ThesisRow, { caseId, authorId, changed, proof, risk, submitted: false, version: 1, updatedAt });
  }

  /** @throws Refused `conflict` when the words are not those that the writer saw */
  async rewrite(thesis: ThesisRow, input: ThesisInput): Promise<void> {
    if (input.version !== undefined && input.version !== thesis.version) throw conflict();
    const { changed, proof, risk } = input;
    await this.change(thesis, { changed, proof, risk });
  }

  async submit(thesis: ThesisRow): Promise<void> {
    await this.change(thesis, { submitted: true });
  }

  private async change(thesis: ThesisRow, changes: Partial<ThesisRow>): Promise<void> {
    const { affected } = await this.unitOfWork
      .require('ThesisRepository.change')
      .update(
        ThesisRow,
        { caseId: thesis.caseId, version: thesis.version },
        { ...changes, version: thesis.version + 1, updatedAt: this.clock.now().toISOString() },
      );
    if (affected !== 1) throw conflict();
  }
}
