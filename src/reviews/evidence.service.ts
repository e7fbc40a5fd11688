import { Injectable } from '@nestjs/common';
import { CaseRepository } from '../cases/case.repository.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { VisibleCase } from '../cases/visible-case.js';
import { Refused } from '../domain/refusal.js';
import { FileRegister } from '../storage/file-register.js';
import type { UploadedFile } from '../web/posted.js';
import type { Viewer } from '../web/viewer.js';
import { EvidenceChecks } from './evidence-checks.service.js';
import { checkedMediaType } from './evidence-file.js';
import type { EvidenceRow } from './evidence.entity.js';
import type { EvidenceInput } from './evidence.input.js';
import { EvidenceRepository } from './evidence.repository.js';
import type { KeptFile } from './file-ticket.js';

/** A file as it came with the form, or as it was kept when it came with the form before. */
export type GivenFile = UploadedFile | KeptFile;

/** Evidence of a case: written by the candidate until the self-review is handed in. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRepository,
    private readonly evidence: EvidenceRepository,
    private readonly checks: EvidenceChecks,
    private readonly files: FileRegister,
  ) {}

  /** @throws Refused `not-found`, `input-invalid` with fields, `patient-data` until the warning is accepted, `file-…` */
  async add(viewer: Viewer, caseId: string, input: EvidenceInput, file?: GivenFile): Promise<EvidenceRow> {
    const kept = await this.keep(viewer, caseId, file);
    return this.unitOfWork.run(async () => {
      const visible = await this.writable(viewer, caseId);
      const words = await this.checks.words(visible.row, input, kept !== null);
      const fileId = kept ? await this.register(kept) : null;
      return this.evidence.add(caseId, visible.row.candidateId, { ...words, fileId });
    });
  }

  /** Without a file the former one stays. Another corroborator, or other words, are asked about anew. @throws as {@link add}, and `conflict` */
  async edit(
    viewer: Viewer,
    caseId: string,
    id: string,
    input: EvidenceInput,
    file?: GivenFile,
  ): Promise<void> {
    const kept = await this.keep(viewer, caseId, file);
    return this.unitOfWork.run(async () => {
      const visible = await this.writable(viewer, caseId);
      const item = await this.evidence.find(caseId, id);
      if (input.version !== undefined && input.version !== item.version)
        throw new Refused({ code: 'conflict' });
      const words = await this.checks.words(visible.row, input, kept !== null || item.fileId !== null);
      const fileId = input.form !== 'file' ? null : kept ? await this.register(kept) : item.fileId;
      const corroboration = words.corroboratorId === null ? ('none' as const) : ('asked' as const);
      await this.evidence.change(item, {
        ...words,
        fileId,
        corroboration,
        corroboratedAt: null,
        corroborationWords: '',
      });
    });
  }

  remove(viewer: Viewer, caseId: string, id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.writable(viewer, caseId);
      await this.evidence.remove(await this.evidence.find(caseId, id));
    });
  }

  private async writable(viewer: Viewer, caseId: string): Promise<VisibleCase> {
    const visible = await this.cases.findVisible(viewer, caseId);
    visible.require('evidence', 'write', { own: true, draft: !visible.phase.selfSubmitted });
    return visible;
  }

  /**
   * Bytes are kept before the unit; whoever may not write has nothing kept.
   * @throws Refused `not-found`, `file-…`
   */
  async keep(viewer: Viewer, caseId: string, file?: GivenFile): Promise<KeptFile | null> {
    if (!file) return null;
    await this.writable(viewer, caseId);
    if ('sha256' in file) return file;
    const mediaType = checkedMediaType(file.name, file.bytes);
    return { ...(await this.files.keep(file.bytes)), name: file.name.slice(-200), mediaType };
  }

  private async register({ name, mediaType, ...bytes }: KeptFile): Promise<string> {
    return (await this.files.register(bytes, name, mediaType)).id;
  }
}
