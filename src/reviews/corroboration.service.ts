import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { CaseReadings } from '../cases/case-readings.service.js';
import { streamOf } from '../cases/case-store.service.js';
import { CaseRepository } from '../cases/case.repository.js';
import type { VisibleCase } from '../cases/visible-case.js';
import { Clock } from '../config/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import type { EvidenceRow } from './evidence.entity.js';
import type { CorroborationInput } from './evidence.input.js';
import { EvidenceRepository } from './evidence.repository.js';

/** A line of the case beside those of its machine, which takes no part in it. */
const evidenceCorroborated = 'evidence-corroborated';

interface AskedItem {
  readonly visible: VisibleCase;
  readonly item: EvidenceRow;
}

/** Whoever is named with an item is asked about this one item, and sees nothing else of the case. */
@Injectable()
export class CorroborationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRepository,
    private readonly evidence: EvidenceRepository,
    private readonly log: AuditLog,
    private readonly clock: Clock,
    private readonly readings: CaseReadings,
  ) {}

  /** The item that the viewer is asked about. @throws Refused `not-found` for everybody else, and once it is answered or sealed */
  async asked(viewer: Viewer, caseId: string, id: string): Promise<EvidenceRow> {
    return (await this.find(viewer, caseId, id)).item;
  }

  /** The same, to be shown: the reading is noted. */
  async show(viewer: Viewer, caseId: string, id: string): Promise<EvidenceRow> {
    const { visible, item } = await this.find(viewer, caseId, id);
    this.readings.noteShown(viewer, visible, ['evidence']);
    return item;
  }

  answer(viewer: Viewer, caseId: string, id: string, { answer, words }: CorroborationInput): Promise<void> {
    return this.unitOfWork.run(async () => {
      const item = await this.asked(viewer, caseId, id);
      const corroboratedAt = this.clock.now().toISOString();
      await this.evidence.change(item, { corroboration: answer, corroborationWords: words, corroboratedAt });
      await this.log.append({
        stream: streamOf(caseId),
        type: evidenceCorroborated,
        actor: viewer.personId ?? `account:${viewer.accountId}`,
        effect: { evidence: id, answer },
      });
    });
  }

  private async find(viewer: Viewer, caseId: string, id: string): Promise<AskedItem> {
    const visible = await this.cases.findAround(viewer, caseId);
    const item = await this.evidence.find(caseId, id);
    const open = item.corroboratorId === viewer.personId && item.corroboration === 'asked';
    visible.require('evidence', 'read', { corroborationOpen: open });
    if (!open || visible.phase.sealed || visible.row.final) throw notFound();
    return { visible, item };
  }
}
