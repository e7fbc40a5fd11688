import { Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { caseStates, isFinal } from '../../domain/workflow/case-state.js';
import { Shows } from '../../web/access.js';
import { Api } from '../../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { CycleBoardRepository } from './cycle-board.repository.js';
import { CycleBoard } from './cycle-board.service.js';
import { CycleReminders } from './cycle-reminders.service.js';

const funnel = z
  .object({
    states: z
      .array(
        z.object({
          state: z.enum([...caseStates, 'withCommittee']),
          count: z.number().int(),
          final: z.boolean(),
        }),
      )
      .meta({ description: 'In the order of a case’s life; states without cases are left out' }),
    waitedFor: z
      .array(
        z.object({
          personId: z.string().nullable(),
          role: z
            .string()
            .nullable()
            .meta({ examples: [null] }),
          count: z.number().int(),
          dueAt: z.iso.datetime().nullable(),
        }),
      )
      .meta({ description: 'Whom cases wait for, the earliest deadline first' }),
  })
  .meta({ id: 'Funnel' });
const reminded = z.object({ people: z.number().int() }).meta({ id: 'Reminded' });

/** Is a cycle on time, and who blocks? */
@Controller('api/cycles/:id')
@Shows('cycle')
export class CycleBoardApi {
  constructor(
    private readonly board: CycleBoard,
    private readonly rows: CycleBoardRepository,
    private readonly reminders: CycleReminders,
  ) {}

  @Get('funnel')
  @Api({
    id: 'getFunnel',
    tag: 'cycles',
    summary: 'How many cases stand where, and whom they wait for',
    scope: 'read',
    response: funnel,
  })
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<z.infer<typeof funnel>> {
    const { counts, hidden } = await this.board.funnel(viewer, id);
    return {
      states: [
        ...caseStates.map((state) => ({ state, count: counts.get(state) ?? 0, final: isFinal(state) })),
        { state: 'withCommittee' as const, count: hidden, final: false },
      ].filter(({ count }) => count > 0),
      waitedFor: await this.rows.waitedFor(viewer, id),
    };
  }

  @Post('reminders')
  @Api({
    id: 'remindEverybody',
    tag: 'cycles',
    summary: 'Remind everybody whom the cases wait for, once a day',
    scope: 'cycles',
    response: reminded,
    refusals: ['reminded-today'],
  })
  async remind(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<z.infer<typeof reminded>> {
    return { people: await this.reminders.remindAll(viewer, id) };
  }
}
