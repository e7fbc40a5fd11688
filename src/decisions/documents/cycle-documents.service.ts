import { Injectable } from '@nestjs/common';
import { CycleSettings } from '../../cases/cycle-settings.service.js';
import { notFound } from '../../domain/refusal.js';
import { hasRole, type Viewer } from '../../web/viewer.js';
import { DocumentDownload } from './document-download.service.js';
import { mayReadSummary } from './summary-access.js';

/** What HR and auditors find on the documents of a cycle. */
@Injectable()
export class CycleDocuments {
  constructor(
    private readonly cycles: CycleSettings,
    private readonly download: DocumentDownload,
  ) {}

  /** @throws Refused `not-found` for anybody else */
  async list(viewer: Viewer, cycleId: string) {
    if (!hasRole(viewer, 'hr') && !hasRole(viewer, 'auditor')) throw notFound();
    const { name } = await this.cycles.of(cycleId);
    const issued = await this.download.list(viewer, { cycleId });
    return {
      cycleId,
      name,
      summary: mayReadSummary(viewer),
      issued: issued.map(({ id, kind, language, issuedAt, fileName, fileKey, supersededBy }) => ({
        id,
        kind,
        language,
        issuedAt,
        fileName,
        ready: fileKey !== null,
        superseded: supersededBy !== null,
      })),
    };
  }
}
