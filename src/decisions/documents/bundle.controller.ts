import { Controller, Get, Param, Post, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FileStorage } from '../../storage/file-storage.js';
import { Shows } from '../../web/access.js';
import { submit } from '../../web/form.js';
import { Page } from '../../web/page.js';
import { Posted, type PostedFields } from '../../web/posted.js';
import { seeOther } from '../../web/see-other.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { archiveAnswer } from './archive-answer.js';
import { BundleService } from './bundle.service.js';
import { CycleDocuments } from './cycle-documents.service.js';
import { SessionDocuments } from './session-documents.service.js';
import { bundleRequest } from './document.input.js';

/** The documents of a whole cycle or session: what is issued, and all decisions in one archive. */
@Controller()
@Shows('decision-report', 'decision-letter', 'cycle-summary', 'packet', 'packet-after-scores')
export class BundleController {
  constructor(
    private readonly bundles: BundleService,
    private readonly cycle: CycleDocuments,
    private readonly session: SessionDocuments,
    private readonly storage: FileStorage,
  ) {}

  @Get('cycles/:id/documents')
  @Page('decisions/cycle-documents')
  list(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.cycle.list(viewer, id);
  }

  @Post('cycles/:id/documents/archive')
  @Page('decisions/cycle-documents')
  request(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: bundleRequest,
      act: ({ language }) => this.bundles.request(viewer, id, language),
      then: (bundle) => seeOther(`/archives/${bundle.id}`),
      page: () => this.list(viewer, id),
    });
  }

  @Get('sessions/:id/documents')
  @Page('decisions/session-documents')
  ofSession(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.session.list(viewer, id);
  }

  @Post('sessions/:id/documents/archive')
  @Page('decisions/session-documents')
  requestOfSession(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: bundleRequest,
      act: ({ language }) => this.bundles.requestOfSession(viewer, id, language),
      then: (bundle) => seeOther(`/archives/${bundle.id}`),
      page: () => this.ofSession(viewer, id),
    });
  }

  @Get('archives/:id')
  @Page('decisions/archive')
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    const bundle = await this.bundles.find(viewer, id);
    const { done, documents, fileKey, size, cycleId, sessionId } = bundle;
    const kilobytes = size === null ? 0 : Math.ceil(size / 1024);
    const failed = await this.bundles.failed(bundle);
    const parent = sessionId === null ? `/cycles/${cycleId}` : `/sessions/${sessionId}`;
    return { id, parent, done, total: documents.length, ready: fileKey !== null, kilobytes, failed };
  }

  @Get('archives/:id/file')
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return archiveAnswer(await this.bundles.find(viewer, id), this.storage, reply);
  }
}
