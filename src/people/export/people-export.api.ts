import { Controller, Get, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Shows } from '../../web/access.js';
import { Asked } from '../../web/api/input.js';
import { Api } from '../../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { peopleExportChoice } from '../people.input.js';
import { PeopleExport } from './people-export.service.js';
import { peopleFileAnswer } from './people-file-answer.js';

const filters = peopleExportChoice.omit({ format: true });
type Filters = z.infer<typeof filters>;

/** The people that the caller reads as a file that comes in again without a change. That it was taken is logged. */
@Controller('api/people-export')
@Shows('person')
export class PeopleExportApi {
  constructor(private readonly exports: PeopleExport) {}

  @Get('csv')
  @Api({
    id: 'exportPeopleCsv',
    tag: 'people',
    summary: 'People as CSV',
    scope: 'read',
    query: filters,
    file: 'text/csv',
  })
  csv(
    @CurrentViewer() viewer: Viewer,
    @Asked() asked: Filters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.file(viewer, { ...asked, format: 'csv' }, reply);
  }

  @Get('xlsx')
  @Api({
    id: 'exportPeopleXlsx',
    tag: 'people',
    summary: 'People as a workbook',
    scope: 'read',
    query: filters,
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
  xlsx(
    @CurrentViewer() viewer: Viewer,
    @Asked() asked: Filters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.file(viewer, { ...asked, format: 'xlsx' }, reply);
  }

  private async file(
    viewer: Viewer,
    choice: z.infer<typeof peopleExportChoice>,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    return peopleFileAnswer(await this.exports.file(viewer, choice), choice.format, reply);
  }
}
