import { Controller, Get, Param, Post, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { FileStorage } from '../../storage/file-storage.js';
import { Shows } from '../../web/access.js';
import { Input } from '../../web/api/input.js';
import { Api } from '../../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { archiveAnswer } from './archive-answer.js';
import { BundleService } from './bundle.service.js';
import type { DocumentBundleRow } from './document-bundle.entity.js';
import { bundleRequest } from './document.input.js';

const subject = z.string().min(1).max(36).optional();
const archiveRequest = bundleRequest
  .extend({ cycleId: subject, sessionId: subject })
  .refine(({ cycleId, sessionId }) => (cycleId === undefined) !== (sessionId === undefined))
  .meta({ examples: [{ cycleId: '2d1f0c1e-8f0b-4a51-9c1d-5f1a6f0f9f7e', language: 'zh' }] });

const archive = z
  .object({
    id: z.string(),
    cycleId: z.string(),
    sessionId: z.string().nullable().meta({ description: 'Null for an archive of the whole cycle' }),
    language: z.enum(['zh', 'en']),
    done: z
      .number()
      .int()
      .meta({ description: 'Documents that are packed', examples: [12] }),
    total: z
      .number()
      .int()
      .meta({ examples: [30] }),
    ready: z.boolean().meta({ description: 'The file can be downloaded' }),
    failed: z.boolean().meta({ description: 'Packing was given up; order it again' }),
    size: z.number().int().nullable().meta({ description: 'Bytes, once it is ready' }),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Archive' });

/** All decisions of a cycle or a session in one file. Only who ordered an archive has it. */
@Controller('api/archives')
@Shows('decision-report', 'decision-letter', 'cycle-summary')
export class ArchivesApi {
  constructor(
    private readonly bundles: BundleService,
    private readonly storage: FileStorage,
  ) {}

  @Post()
  @Api({
    id: 'orderArchive',
    tag: 'documents',
    summary: 'Have all released decisions of a cycle packed, with its summary, or those of a session',
    description: 'Ask with exactly one of `cycleId`, `sessionId`.',
    scope: 'documents',
    body: archiveRequest,
    response: archive,
    status: 202,
    location: '/api/archives/{id}',
  })
  async order(
    @CurrentViewer() viewer: Viewer,
    @Input() { cycleId, sessionId, language }: z.infer<typeof archiveRequest>,
  ) {
    const ordered =
      sessionId === undefined
        ? this.bundles.request(viewer, cycleId ?? '', language)
        : this.bundles.requestOfSession(viewer, sessionId, language);
    return this.resource(await ordered);
  }

  @Get(':id')
  @Api({
    id: 'getArchive',
    tag: 'documents',
    summary: 'How far an archive is',
    scope: 'read',
    response: archive,
  })
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.resource(await this.bundles.find(viewer, id));
  }

  @Get(':id/file')
  @Api({
    id: 'downloadArchive',
    tag: 'documents',
    summary: 'The ZIP; 404 while it is being packed',
    scope: 'read',
    file: 'application/zip',
  })
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return archiveAnswer(await this.bundles.find(viewer, id), this.storage, reply);
  }

  private async resource(row: DocumentBundleRow): Promise<z.infer<typeof archive>> {
    const { id, cycleId, sessionId, language, done, documents, fileKey, size, createdAt } = row;
    const failed = await this.bundles.failed(row);
    return {
      id,
      cycleId,
      sessionId,
      language,
      done,
      total: documents.length,
      ready: fileKey !== null,
      failed,
      size,
      createdAt,
    };
  }
}
