import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { zipOf } from '../../pdf/zip.js';
import { Shows } from '../../web/access.js';
import { Page } from '../../web/page.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { VersionPages } from './version-pages.js';

/** The versions of the frameworks, for HR and auditors. */
@Controller('rulebook')
@Shows('framework', 'rules', 'cycle')
export class VersionsController {
  constructor(private readonly pages: VersionPages) {}

  @Get()
  @Page('rulebook/versions')
  list(@CurrentViewer() viewer: Viewer) {
    return this.pages.list(viewer);
  }

  @Get('difference')
  @Page('rulebook/difference')
  difference(@CurrentViewer() viewer: Viewer, @Query('from') from?: unknown, @Query('to') to?: unknown) {
    const word = (value: unknown): string => (typeof value === 'string' ? value : '');
    return this.pages.difference(viewer, word(from), word(to));
  }

  /** The folder of a version as a ZIP: what HR edits, and uploads again. */
  @Get('versions/:version/folder')
  async folder(
    @CurrentViewer() viewer: Viewer,
    @Param('version') version: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { key, files } = await this.pages.files(viewer, version);
    const entries = [...files].map(([name, text]) => ({
      name: `${key}/${name}`,
      content: () => Promise.resolve(Buffer.from(text, 'utf8')),
    }));
    void reply.header('cache-control', 'private, no-store');
    return new StreamableFile(zipOf(entries), {
      type: 'application/zip',
      disposition: `attachment; filename="${key}-${version.slice(0, 12)}.zip"`,
    });
  }
}
