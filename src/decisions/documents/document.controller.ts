import { Controller, Get, Param, Post, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { notFound } from '../../domain/refusal.js';
import { Shows } from '../../web/access.js';
import { submit } from '../../web/form.js';
import { Page } from '../../web/page.js';
import { Posted, type PostedFields } from '../../web/posted.js';
import { seeOther } from '../../web/see-other.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { DocumentDesk } from './document-desk.service.js';
import { pdfAnswer } from './pdf-answer.js';
import { DocumentDownload } from './document-download.service.js';
import { documentRequest } from './document.input.js';
import { inDocuments } from './in-documents.js';

/** Documents: asked for, waited for, downloaded. */
@Controller('documents')
@Shows(...inDocuments)
export class DocumentController {
  constructor(
    private readonly desk: DocumentDesk,
    private readonly download: DocumentDownload,
  ) {}

  @Post()
  request(@CurrentViewer() viewer: Viewer, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: documentRequest,
      act: (input) => this.desk.request(viewer, input),
      then: ({ id }) => seeOther(`/documents/${id}`),
      page: () => Promise.reject(notFound()),
    });
  }

  @Get(':id')
  @Page('decisions/document')
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    const { row, failed } = await this.download.find(viewer, id);
    const { kind, language, issuedAt, code, size, fileKey, supersededBy, caseId, sessionId, cases } = row;
    return {
      id,
      kind,
      language,
      issuedAt,
      code,
      kilobytes: size === null ? 0 : Math.ceil(size / 1024),
      ready: fileKey !== null,
      superseded: supersededBy !== null,
      failed,
      caseId: caseId ?? '',
      sessionId: sessionId ?? '',
      large: cases.length >= manyCases ? { count: cases.length, minutes: minutesFor(cases.length) } : null,
    };
  }

  @Get(':id/file')
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return pdfAnswer(await this.download.file(viewer, id), reply);
  }
}

/** From so many cases on a document takes long enough to say so. */
const manyCases = 20;

/** About so long, at half a second a case. */
function minutesFor(cases: number): number {
  return Math.max(1, Math.ceil(cases / 120));
}
