import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Shows } from '../../web/access.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { peopleExportChoice } from '../people.input.js';
import { PeopleExport } from './people-export.service.js';
import { peopleFileAnswer } from './people-file-answer.js';

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
    return peopleFileAnswer(await this.exports.file(viewer, choice), choice.format, reply);
  }
}
