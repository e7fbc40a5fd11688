import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { KeptBytes } from '../../storage/file-register.js';
import type { Language } from '../../web/language.js';
import type { DocumentDraft } from './document-draft.js';
import { IssuedDocumentRow } from './issued-document.entity.js';

/** Documents that were asked for. Nothing here asks who reads. */
@Injectable()
export class IssuedDocumentRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  find(id: string): Promise<IssuedDocumentRow | null> {
    return this.unitOfWork.entities().findOneBy(IssuedDocumentRow, { id });
  }

  findMany(ids: readonly string[]): Promise<IssuedDocumentRow[]> {
    return this.unitOfWork.entities().findBy(IssuedDocumentRow, { id: In([...ids]) });
  }

  findByCode(code: string): Promise<IssuedDocumentRow | null> {
    return this.unitOfWork.entities().findOneBy(IssuedDocumentRow, { code });
  }

  findByHash(sha256: string): Promise<IssuedDocumentRow | null> {
    return this.unitOfWork.entities().findOneBy(IssuedDocumentRow, { sha256 });
  }

  /** By case, session or cycle, the latest first. */
  of(
    subject: { caseId: string } | { sessionId: string } | { cycleId: string },
  ): Promise<IssuedDocumentRow[]> {
    return this.unitOfWork
      .entities()
      .find(IssuedDocumentRow, { where: subject, order: { issuedAt: 'DESC', id: 'ASC' } });
  }

  /** Documents of the same subject, reader and language, of every revision; what nothing has replaced comes first. */
  async alike(draft: DocumentDraft, language: Language): Promise<IssuedDocumentRow[]> {
    const orNull = (value: string | null) => value ?? IsNull();
    const { document, cycleId, sessionId, caseId, readerId } = draft;
    const rows = await this.unitOfWork.entities().find(IssuedDocumentRow, {
      where: {
        kind: document.kind,
        cycleId,
        language,
        sessionId: orNull(sessionId),
        caseId: orNull(caseId),
        readerId: orNull(readerId),
      },
      order: { issuedAt: 'DESC', id: 'ASC' },
    });
    const stands = ({ supersededBy }: IssuedDocumentRow) => supersededBy === null;
    return [...rows.filter(stands), ...rows.filter((row) => !stands(row))];
  }

  async insert(row: IssuedDocumentRow): Promise<void> {
    await this.unitOfWork.require('IssuedDocumentRepository.insert').insert(IssuedDocumentRow, row);
  }

  /** Notes the file of a document; one that has a file keeps it. */
  async print(id: string, { key, sha256, size }: KeptBytes): Promise<void> {
    await this.unitOfWork
      .require('IssuedDocumentRepository.print')
      .update(IssuedDocumentRow, { id, fileKey: IsNull() }, { fileKey: key, sha256, size });
  }

  async supersede(id: string, supersededBy: string): Promise<void> {
    await this.unitOfWork
      .require('IssuedDocumentRepository.supersede')
      .update(IssuedDocumentRow, { id }, { supersededBy });
  }
}
