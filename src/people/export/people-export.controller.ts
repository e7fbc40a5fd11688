import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Shows } from '../../web/access.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { peopleExportChoice } from '../people.input.js';
import { PeopleExport } from './people-export.service.js';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The people of the list as a file, with the filters of the list. */
@Controller('people/export')
@Shows('person')
export class PeopleExportController {
  constructor(private readonly exports: PeopleExport) {}

  @Get()
  async file(
    @CurrentViewer() viewer: Viewer,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const choice = peopleExportChoice.parse(query ?? {});
    const file = await this.exports.file(viewer, choice);
    void reply.header('cache-control', 'private, no-store');
    return new StreamableFile(file, {
      type: types[choice.format],
      disposition: `attachment; filename="people.${choice.format}"`,
    });
  }
}
