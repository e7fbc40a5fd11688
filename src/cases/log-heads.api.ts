import { Controller, Get, Param } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '../audit/audit-log.js';
import { headsIn } from '../audit/recorded-heads.js';
import type { StreamHead } from '../audit/log-line.js';
import { cycleStream } from '../cycles/cycle.repository.js';
import { CycleService } from '../cycles/cycle.service.js';
import { OpenTo } from '../web/access.js';
import { Api } from '../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { CaseStore, streamOf } from './case-store.service.js';
import { CaseViews } from './case-views.service.js';

const logHeads = z
  .object({
    recordedAt: z.iso.datetime().nullable(),
    heads: z.array(
      z.object({
        stream: z.string().meta({ examples: ['case:0f8fad5b-d9cb-469f-a165-70867728950e'] }),
        sequence: z
          .number()
          .int()
          .meta({ examples: [42] }),
        hash: z.string().meta({ examples: ['9f86d081884c7d65'] }),
      }),
    ),
  })
  .meta({ id: 'LogHeads' });

/** Where the streams of a cycle stood when that was recorded last: what an auditor compares an export with. */
@Controller('api/cycles/:id/log-heads')
@OpenTo('auditor')
export class LogHeadsApi {
  constructor(
    private readonly cycles: CycleService,
    private readonly log: AuditLog,
    private readonly store: CaseStore,
    private readonly views: CaseViews,
  ) {}

  @Get()
  @Api({
    id: 'getLogHeads',
    tag: 'audit',
    summary: 'The heads of a cycle’s cases as they were recorded last',
    description: 'Without those of cases in which the auditor has a part of their own.',
    scope: 'read',
    response: logHeads,
  })
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<z.infer<typeof logHeads>> {
    await this.cycles.read(viewer, id);
    const lines = await this.log.read(cycleStream(id));
    const recorded = lines.findLast(({ type, effect }) => headsIn(type, effect).length > 0);
    const heads = recorded ? headsIn(recorded.type, recorded.effect) : [];
    const shown: StreamHead[] = [];
    for (const head of heads) if (await this.mayKnow(viewer, head)) shown.push(head);
    return { recordedAt: recorded?.time ?? null, heads: shown };
  }

  /** How many steps a case has taken within the committee is nothing for whoever has a part in it. */
  private async mayKnow(viewer: Viewer, { stream }: StreamHead): Promise<boolean> {
    const beginning = streamOf('');
    if (!stream.startsWith(beginning)) return false;
    const row = await this.store.load(stream.slice(beginning.length));
    return (await this.views.of(viewer, row)).reads('committee-steps');
  }
}
