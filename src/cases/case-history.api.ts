import { Controller, Get, Param } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { pageOf, pageQuery, pageSchema, type PageQuery } from '../web/api/cursor-page.js';
import { Asked } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { CaseHistory, type HistoryLine } from './case-history.service.js';
import { CaseReadings } from './case-readings.service.js';
import { CaseRepository } from './case.repository.js';
import { historyLineSchema, readingSchema, type HistoryLineResource } from './case.resource.js';
import { PersonNames } from './person-names.service.js';

/** What has happened to a case, and who read what of it. */
@Controller('api/cases/:id')
export class CaseHistoryApi {
  constructor(
    private readonly cases: CaseRepository,
    private readonly lines: CaseHistory,
    private readonly readings: CaseReadings,
    private readonly names: PersonNames,
  ) {}

  @Get('history')
  @Shows('history')
  @Api({
    id: 'listHistory',
    tag: 'cases',
    summary: 'What has happened to a case, a line a step',
    scope: 'read',
    query: pageQuery,
    response: pageSchema('HistoryPage', historyLineSchema),
  })
  async history(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Asked() query: PageQuery) {
    const lines = await this.lines.of(await this.cases.findVisible(viewer, id), viewer);
    return pageOf(lines.map(historyResource), query, ({ sequence }) => String(sequence));
  }

  @Get('readings')
  @Shows('who-read')
  @Api({
    id: 'listReadings',
    tag: 'audit',
    summary: 'Who read what of a case, as far as the caller may know',
    scope: 'read',
    query: pageQuery,
    response: pageSchema('ReadingPage', readingSchema),
  })
  async whoRead(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Asked() query: PageQuery) {
    const found = await this.readings.of(await this.cases.findVisible(viewer, id));
    const nameOf = await this.names.of(
      found.map(({ readerId }) => readerId),
      viewer,
    );
    const readings = found.map(({ object, readerId, time }) => ({
      object,
      reader: readerId === null ? null : nameOf(readerId),
      time,
    }));
    return pageOf(readings, query, ({ object, reader }) => JSON.stringify([object, reader]));
  }
}

function historyResource({ line, actor, byClock, onBehalfOf, words }: HistoryLine): HistoryLineResource {
  const { sequence, type, time } = line;
  return {
    sequence,
    type,
    actorId: byClock ? null : line.actor,
    actor,
    onBehalfOf: line.onBehalfOf === null ? null : onBehalfOf,
    time,
    words,
  };
}
