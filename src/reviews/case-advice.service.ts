import { Injectable } from '@nestjs/common';
import type { VisibleCase } from '../cases/visible-case.js';
import type { Evaluation } from '../domain/evaluation/evaluate.js';
import { CaseReviewsReader } from './case-reviews.service.js';
import { PacketService } from './packet.service.js';

/** What the rules say of a case, for who may know it. */
@Injectable()
export class CaseAdvice {
  constructor(
    private readonly reader: CaseReviewsReader,
    private readonly packets: PacketService,
  ) {}

  /** From sealing on what was sealed; before that the rules' word on what is handed in, once the manager's review is. */
  async of(visible: VisibleCase): Promise<Pick<Evaluation, 'criteria' | 'flags' | 'readiness'> | null> {
    if (!visible.reads('readiness') || !visible.reads('flags')) return null;
    const packet = await this.packets.of(visible.row);
    if (packet) return packet.content.afterScores.advice.result as unknown as Evaluation;
    return visible.phase.managerSubmitted ? this.reader.evaluate(visible.row) : null;
  }
}
