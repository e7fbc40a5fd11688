import { Injectable } from '@nestjs/common';
import { Refused } from '../domain/refusal.js';
import type { PostedFields, UploadedFile } from '../web/posted.js';
import type { Viewer } from '../web/viewer.js';
import { EvidenceService, type GivenFile } from './evidence.service.js';
import { FileTickets } from './file-ticket.js';

/** The file that is to be shown as still there when a form comes back. */
export interface FileAside {
  readonly ticket: string;
  readonly name: string;
}

/** Files of a form of evidence, over as many tries as it takes. */
@Injectable()
export class EvidenceUploads {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly tickets: FileTickets,
  ) {}

  /** The file that comes with the form now, else the one that came before. */
  async given(viewer: Viewer, caseId: string, posted: PostedFields): Promise<GivenFile | undefined> {
    const { file, keptFile } = posted;
    if (isFile(file)) return file;
    if (typeof keptFile !== 'string') return undefined;
    return (await this.tickets.take(keptFile, caseId, viewer.accountId)) ?? undefined;
  }

  /** Null without a file, and for one that could never be taken. */
  async setAside(viewer: Viewer, caseId: string, posted: PostedFields): Promise<FileAside | null> {
    try {
      const kept = await this.evidence.keep(viewer, caseId, await this.given(viewer, caseId, posted));
      return kept && { ticket: await this.tickets.give(kept, caseId, viewer.accountId), name: kept.name };
    } catch (failure) {
      if (failure instanceof Refused) return null;
      throw failure;
    }
  }
}

function isFile(value: PostedFields[string] | undefined): value is UploadedFile {
  return typeof value === 'object' && 'bytes' in value;
}
