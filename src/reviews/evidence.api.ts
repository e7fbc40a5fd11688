import { Controller, Delete, Get, Param, Post, Put, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Shows } from '../web/access.js';
import { pageOf, pageQuery, pageSchema, type PageQuery } from '../web/api/cursor-page.js';
import { Asked, Attached, Input } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import type { UploadedFile } from '../web/posted.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { EvidenceFiles } from './evidence-files.service.js';
import { evidenceInput, type EvidenceInput } from './evidence.input.js';
import { evidenceResource, evidenceSchema, type EvidenceResource } from './evidence.resource.js';
import { EvidenceReader } from './evidence-reader.service.js';
import { EvidenceService } from './evidence.service.js';

const refusals = ['criterion-unknown', 'corroborator-not-suitable', 'patient-data', 'period-backwards'];

/** Evidence of a case, written by its candidate. */
@Controller('api/cases/:id/evidence')
@Shows('evidence')
export class EvidenceApi {
  constructor(
    private readonly reader: EvidenceReader,
    private readonly service: EvidenceService,
    private readonly files: EvidenceFiles,
  ) {}

  @Get()
  @Api({
    id: 'listEvidence',
    tag: 'evidence',
    summary: 'The items that the caller may read',
    scope: 'read',
    query: pageQuery,
    response: pageSchema('EvidencePage', evidenceSchema),
  })
  async list(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Asked() query: PageQuery) {
    const items = await this.reader.list(viewer, id);
    return pageOf(items.map(evidenceResource), query, (item) => item.id);
  }

  @Post()
  @Api({
    id: 'addEvidence',
    tag: 'evidence',
    summary: 'Add an item; with a file as a form',
    scope: 'cases',
    body: evidenceInput,
    upload: true,
    response: evidenceSchema,
    status: 201,
    refusals,
  })
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() input: EvidenceInput,
    @Attached() file?: UploadedFile,
  ): Promise<EvidenceResource> {
    return evidenceResource(await this.service.add(viewer, id, input, file));
  }

  @Get(':item')
  @Api({ id: 'getEvidence', tag: 'evidence', summary: 'One item', scope: 'read', response: evidenceSchema })
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('item') item: string,
  ): Promise<EvidenceResource> {
    return evidenceResource(await this.reader.one(viewer, id, item));
  }

  @Put(':item')
  @Api({
    id: 'changeEvidence',
    tag: 'evidence',
    summary: 'Write an item anew; without a file the former one stays',
    scope: 'cases',
    body: evidenceInput,
    upload: true,
    response: evidenceSchema,
    refusals: [...refusals, 'conflict'],
  })
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('item') item: string,
    @Input() input: EvidenceInput,
    @Attached() file?: UploadedFile,
  ): Promise<EvidenceResource> {
    await this.service.edit(viewer, id, item, input, file);
    return evidenceResource(await this.reader.one(viewer, id, item));
  }

  @Delete(':item')
  @Api({ id: 'removeEvidence', tag: 'evidence', summary: 'Remove an item', scope: 'cases' })
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('item') item: string,
  ): Promise<void> {
    await this.service.remove(viewer, id, item);
  }

  @Get(':item/file')
  @Api({
    id: 'getEvidenceFile',
    tag: 'evidence',
    summary: 'The file of an item, always as a download',
    scope: 'read',
    file: 'application/octet-stream',
  })
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('item') item: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, content } = await this.files.read(viewer, id, item);
    void reply.header('cache-control', 'no-store');
    return new StreamableFile(content, {
      type: 'application/octet-stream',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      length: content.length,
    });
  }
}
