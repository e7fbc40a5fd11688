import { Controller, Get, Param, Post, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Refused } from '../../domain/refusal.js';
import { Shows } from '../../web/access.js';
import { pageOf, pageQuery, pageSchema } from '../../web/api/cursor-page.js';
import { Asked, Input } from '../../web/api/input.js';
import { Api } from '../../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { DocumentDesk } from './document-desk.service.js';
import { pdfAnswer } from './pdf-answer.js';
import { inDocuments } from './in-documents.js';
import { DocumentDownload } from './document-download.service.js';
import { documentRequest, type DocumentRequest } from './document.input.js';
import type { IssuedDocumentRow } from './issued-document.entity.js';

const id = z.string().max(36).optional();
const listQuery = pageQuery.extend({ caseId: id, sessionId: id, cycleId: id });
type ListQuery = z.infer<typeof listQuery>;

const document = z
  .object({
    id: z.string(),
    kind: z.string().meta({ examples: ['decision-report'] }),
    language: z.enum(['zh', 'en']),
    caseId: z.string().nullable(),
    code: z.string().meta({ description: 'For `/verify`', examples: ['7F3K-9Q2M-0XJD-4TBW'] }),
    issuedAt: z.iso.datetime(),
    superseded: z.boolean(),
    ready: z.boolean().meta({ description: 'Printed: the file can be downloaded' }),
    failed: z.boolean().meta({ description: 'Printing was given up; order it again' }),
    size: z.number().int().nullable(),
    sha256: z.string().nullable(),
  })
  .meta({ id: 'Document' });

/** PDFs: ordered, waited for, downloaded. */
@Controller('api/documents')
@Shows(...inDocuments)
export class DocumentsApi {
  constructor(
    private readonly desk: DocumentDesk,
    private readonly download: DocumentDownload,
  ) {}

  @Get()
  @Api({
    id: 'listDocuments',
    tag: 'documents',
    summary: 'Documents of a case, a session or a cycle that the caller may have',
    description: 'Ask with exactly one of `caseId`, `sessionId`, `cycleId`.',
    scope: 'read',
    query: listQuery,
    response: pageSchema('DocumentPage', document),
  })
  async list(@CurrentViewer() viewer: Viewer, @Asked() query: ListQuery) {
    const rows = await this.download.list(viewer, subjectOf(query));
    return pageOf(
      rows.map((row) => resource(row, false)),
      query,
      (one) => one.id,
    );
  }

  @Post()
  @Api({
    id: 'orderDocument',
    tag: 'documents',
    summary: 'Have a document printed',
    description: 'The same content and versions give the document that was issued before.',
    scope: 'documents',
    body: documentRequest,
    response: document,
    status: 202,
    location: '/api/documents/{id}',
  })
  async order(@CurrentViewer() viewer: Viewer, @Input() request: DocumentRequest) {
    return resource(await this.desk.request(viewer, request), false);
  }

  @Get(':id')
  @Api({ id: 'getDocument', tag: 'documents', summary: 'A document', scope: 'read', response: document })
  async show(@CurrentViewer() viewer: Viewer, @Param('id') documentId: string) {
    const { row, failed } = await this.download.find(viewer, documentId);
    return resource(row, failed);
  }

  @Get(':id/file')
  @Api({
    id: 'downloadDocument',
    tag: 'documents',
    summary: 'The PDF; 404 while it is being printed',
    scope: 'read',
    file: 'application/pdf',
  })
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('id') documentId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return pdfAnswer(await this.download.file(viewer, documentId), reply);
  }
}

function subjectOf({ caseId, sessionId, cycleId }: ListQuery) {
  const given = [caseId, sessionId, cycleId].filter((one) => one !== undefined);
  if (given.length !== 1) {
    throw new Refused({ code: 'input-invalid', fields: [{ path: 'caseId', code: 'input-missing' }] });
  }
  if (caseId !== undefined) return { caseId };
  return sessionId !== undefined ? { sessionId } : { cycleId: cycleId ?? '' };
}

function resource(row: IssuedDocumentRow, failed: boolean): z.infer<typeof document> {
  const { kind, language, caseId, code, issuedAt, supersededBy, fileKey, size, sha256 } = row;
  return {
    id: row.id,
    kind,
    language,
    caseId,
    code,
    issuedAt,
    superseded: supersededBy !== null,
    ready: fileKey !== null,
    failed,
    size,
    sha256,
  };
}
