import { Injectable } from '@nestjs/common';
import { CaseReadings } from '../cases/case-readings.service.js';
import { CaseRepository } from '../cases/case.repository.js';
import { notFound } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import type { EvidenceRow } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';
import { readsEvidence } from './readable.js';

/** Evidence as a reader may read it, item by item. What is read goes to the access log. */
@Injectable()
export class EvidenceReader {
  constructor(
    private readonly cases: CaseRepository,
    private readonly evidence: EvidenceRepository,
    private readonly readings: CaseReadings,
  ) {}

  /** @throws Refused `not-found` for a case of which the viewer may see nothing */
  async list(viewer: Viewer, caseId: string): Promise<EvidenceRow[]> {
    const visible = await this.cases.findVisible(viewer, caseId);
    const items = (await this.evidence.ofCase(caseId)).filter((item) => readsEvidence(visible, item, viewer));
    if (items.length > 0) this.readings.note(viewer, visible, ['evidence']);
    return items;
  }

  /** @throws Refused `not-found` */
  async one(viewer: Viewer, caseId: string, id: string): Promise<EvidenceRow> {
    const item = (await this.list(viewer, caseId)).find((each) => each.id === id);
    if (!item) throw notFound();
    return item;
  }
}
