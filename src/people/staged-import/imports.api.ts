import { Controller, Delete, Get, Param, Post, Put, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Shows } from '../../web/access.js';
import { pageQuery, pageSchema, type PageQuery } from '../../web/api/cursor-page.js';
import { Asked, Attached, Input } from '../../web/api/input.js';
import { Api } from '../../web/api/operation.js';
import { inputRefusal } from '../../web/input-problems.js';
import type { UploadedFile } from '../../web/posted.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { Refused } from '../../domain/refusal.js';
import { columns, type Column } from '../import/columns.js';
import { ImportDesk, refusedFile } from './import-desk.service.js';
import { importLineSchema, importSchema, type ImportResource } from './import.resource.js';
import { ImportResources } from './import-resources.js';
import { importMapping, type ImportMapping, importSaving } from './import.input.js';
import { ImportPages } from './import-pages.js';
import { ImportProblemsFile } from './import-problems-file.js';
import { problemsAnswer } from './problems-answer.js';

const columnsBody = z.object({
  columns: z
    .array(z.enum(columns).nullable())
    .max(200)
    .meta({
      description: 'From the left; null for one that is not read',
      examples: [['employee_number', 'name']],
    }),
});
const linesQuery = pageQuery.extend({ kind: z.enum(['new', 'changed', 'missing']).default('changed') });
const saving = importSaving.extend({
  leaving: importSaving.shape.leaving.meta({
    description: 'With `missing: leave`: how many leave, as `summary.missing` says, to show that it is meant',
  }),
});

/** Lists of people on their way in, for HR: uploaded, mapped, checked without a change, saved, undone. */
@Controller('api/people-imports')
@Shows('person')
export class ImportsApi {
  constructor(
    private readonly desk: ImportDesk,
    private readonly pages: ImportPages,
    private readonly resources: ImportResources,
    private readonly problemsFile: ImportProblemsFile,
  ) {}

  @Get()
  @Api({
    id: 'listPeopleImports',
    tag: 'people',
    summary: 'The latest imports',
    scope: 'read',
    query: pageQuery,
    response: pageSchema('PeopleImportPage', importSchema),
  })
  list(@CurrentViewer() viewer: Viewer, @Asked() query: PageQuery) {
    return this.resources.page(viewer, query);
  }

  @Post()
  @Api({
    id: 'uploadPeopleImport',
    tag: 'people',
    summary: 'Upload a CSV or XLSX; nothing is changed by it',
    scope: 'people',
    body: z.object({}),
    upload: true,
    response: importSchema,
    status: 201,
    location: '/api/people-imports/{id}',
    refusals: ['import-file-missing', 'import-no-rows'],
  })
  async upload(@CurrentViewer() viewer: Viewer, @Attached() file?: UploadedFile): Promise<ImportResource> {
    if (!file) throw refusedFile('import-file-missing');
    return this.resources.one(viewer, await this.desk.upload(viewer, file));
  }

  @Get(':id')
  @Api({
    id: 'getPeopleImport',
    tag: 'people',
    summary: 'An import: how far it is, what it would do, what is wrong',
    scope: 'read',
    response: importSchema,
  })
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ImportResource> {
    return this.resources.one(viewer, id);
  }

  @Put(':id/columns')
  @Api({
    id: 'mapPeopleImport',
    tag: 'people',
    summary: 'Say what the columns mean, and have the file checked; nothing is changed by it',
    scope: 'people',
    body: columnsBody,
    response: importSchema,
    status: 202,
    refusals: ['import-column-twice', 'import-column-missing', 'conflict'],
  })
  async check(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() { columns: given }: z.infer<typeof columnsBody>,
  ): Promise<ImportResource> {
    await this.pages.map(viewer, id, mappingOf(given));
    return this.resources.one(viewer, id);
  }

  @Get(':id/lines')
  @Api({
    id: 'listPeopleImportLines',
    tag: 'people',
    summary: 'What an import does to each person',
    scope: 'read',
    query: linesQuery,
    response: pageSchema('PeopleImportLinePage', importLineSchema),
  })
  lines(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Asked() { kind, ...query }: z.infer<typeof linesQuery>,
  ) {
    return this.resources.linesOf(viewer, id, kind, query);
  }

  @Get(':id/problems')
  @Api({
    id: 'downloadPeopleImportProblems',
    tag: 'people',
    summary: 'Every problem of the file, as a CSV',
    scope: 'read',
    file: 'text/csv',
  })
  async problems(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return problemsAnswer(await this.problemsFile.csv(viewer, id), reply);
  }

  @Post(':id/save')
  @Api({
    id: 'savePeopleImport',
    tag: 'people',
    summary: 'Save what was checked, by a job',
    scope: 'people',
    body: saving,
    response: importSchema,
    status: 202,
    refusals: [
      'import-stale',
      'import-busy',
      'import-not-all-good',
      'import-count-wrong',
      'import-nothing-to-save',
    ],
  })
  async save(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() choice: z.infer<typeof saving>,
  ): Promise<ImportResource> {
    await this.desk.save(viewer, id, { ...choice, leaving: choice.leaving ?? null });
    return this.resources.one(viewer, id);
  }

  @Post(':id/undo')
  @Api({
    id: 'undoPeopleImport',
    tag: 'people',
    summary: 'Take back what was saved, where nothing has changed since',
    scope: 'people',
    response: importSchema,
    status: 202,
    refusals: ['import-not-undoable', 'import-busy'],
  })
  async undo(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ImportResource> {
    await this.desk.undo(viewer, id);
    return this.resources.one(viewer, id);
  }

  @Post(':id/retry')
  @Api({
    id: 'retryPeopleImport',
    tag: 'people',
    summary: 'Take a job up again that was given up',
    scope: 'people',
    response: importSchema,
    status: 202,
    refusals: ['conflict'],
  })
  async retry(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ImportResource> {
    await this.desk.retry(viewer, id);
    return this.resources.one(viewer, id);
  }

  @Delete(':id')
  @Api({
    id: 'discardPeopleImport',
    tag: 'people',
    summary: 'Forget an import that was not saved, with its file',
    scope: 'people',
    refusals: ['conflict'],
  })
  discard(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.desk.discard(viewer, id);
  }
}

/** By the same rules as the page. @throws Refused `input-invalid` */
function mappingOf(given: readonly (Column | null)[]): ImportMapping {
  const named = given.flatMap((column, index) => (column === null ? [] : [[String(index), column]]));
  const parsed = importMapping.safeParse({ columns: Object.fromEntries(named) as Record<string, Column> });
  if (!parsed.success) throw new Refused(inputRefusal(parsed.error));
  return parsed.data;
}
