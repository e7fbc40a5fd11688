import { Controller, Get, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Shows } from '../../web/access.js';
import { submit } from '../../web/form.js';
import { Page } from '../../web/page.js';
import { Posted, type PostedFields } from '../../web/posted.js';
import { seeOther } from '../../web/see-other.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { ImportDesk } from './import-desk.service.js';
import { importMapping, importSaving, importShown, importUpload } from './import.input.js';
import { ImportPages } from './import-pages.js';
import { ImportProblemsFile } from './import-problems-file.js';
import { problemsAnswer } from './problems-answer.js';

/** Lists of people on their way in, for HR. */
@Controller('people/import')
@Shows('person')
export class ImportsController {
  constructor(
    private readonly desk: ImportDesk,
    private readonly pages: ImportPages,
    private readonly problemsFile: ImportProblemsFile,
  ) {}

  @Get()
  @Page('people/import-start')
  start(@CurrentViewer() viewer: Viewer) {
    return this.pages.start(viewer);
  }

  @Post()
  @Page('people/import-start')
  upload(@CurrentViewer() viewer: Viewer, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: importUpload,
      act: ({ file }) => this.desk.upload(viewer, file),
      then: (id) => seeOther(`/people/import/${id}/columns`),
      page: () => this.start(viewer),
    });
  }

  @Get(':id/columns')
  @Page('people/import-columns')
  columns(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.columns(viewer, id);
  }

  @Post(':id/columns')
  @Page('people/import-columns')
  check(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: importMapping,
      act: (mapping) => this.pages.map(viewer, id, mapping),
      then: () => seeOther(`/people/import/${id}`),
      page: () => this.columns(viewer, id),
    });
  }

  @Get(':id')
  @Page('people/import')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Query() query: unknown) {
    return this.pages.one(viewer, id, importShown.parse(query ?? {}));
  }

  @Post(':id')
  @Page('people/import')
  save(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: importSaving,
      act: (choice) => this.desk.save(viewer, id, { ...choice, leaving: choice.leaving ?? null }),
      then: () => seeOther(`/people/import/${id}`),
      page: () => this.show(viewer, id, {}),
    });
  }

  @Post(':id/undo')
  @Page('people/import')
  undo(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.press(viewer, id, posted, () => this.desk.undo(viewer, id));
  }

  @Post(':id/retry')
  @Page('people/import')
  retry(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.press(viewer, id, posted, () => this.desk.retry(viewer, id));
  }

  @Post(':id/discard')
  async discard(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    await this.desk.discard(viewer, id);
    return seeOther('/people/import', 'people.imports.notices.discarded');
  }

  @Get(':id/problems')
  async problems(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return problemsAnswer(await this.problemsFile.csv(viewer, id), reply);
  }

  private press(viewer: Viewer, id: string, posted: PostedFields, act: () => Promise<void>) {
    return submit({
      posted,
      schema: importShown,
      act,
      then: () => seeOther(`/people/import/${id}`),
      page: () => this.show(viewer, id, {}),
    });
  }
}
