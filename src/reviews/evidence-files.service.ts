import { Injectable } from '@nestjs/common';
import { CaseReadings } from '../cases/case-readings.service.js';
import { CaseRepository } from '../cases/case.repository.js';
import { notFound } from '../domain/refusal.js';
import { FileRegister } from '../storage/file-register.js';
import type { Viewer } from '../web/viewer.js';
import { EvidenceRepository } from './evidence.repository.js';
import { readsEvidence } from './readable.js';

/** Files of evidence, for who may read the item. */
@Injectable()
export class EvidenceFiles {
  constructor(
    private readonly cases: CaseRepository,
    private readonly evidence: EvidenceRepository,
    private readonly files: FileRegister,
    private readonly readings: CaseReadings,
  ) {}

  /** @throws Refused `not-found` */
  async read(viewer: Viewer, caseId: string, id: string) {
    const visible = await this.cases.findAround(viewer, caseId);
    const item = await this.evidence.find(caseId, id);
    const file = item.fileId === null ? null : await this.files.find(item.fileId);
    if (!file || !readsEvidence(visible, item, viewer)) throw notFound();
    this.readings.noteShown(viewer, visible, ['evidence']);
    return { name: file.name, mediaType: file.mediaType, content: await this.files.content(file) };
  }
}
