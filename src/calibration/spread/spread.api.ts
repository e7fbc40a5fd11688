import { Controller, Get, Param, Post } from '@nestjs/common';
import { Shows } from '../../web/access.js';
import { Input } from '../../web/api/input.js';
import { Api } from '../../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { SpreadOrders } from './spread-orders.service.js';
import { SpreadPages } from './spread-pages.service.js';
import { SpreadProgressPage } from './spread-progress-page.service.js';
import { type Choices, SpreadProposals } from './spread-proposals.service.js';
import { progressResource, spreadResource } from './spread-resources.js';
import {
  spreadMoves,
  spreadProgressSchema,
  spreadSchema,
  type SpreadMoves,
  type SpreadProgressResource,
  type SpreadResource,
} from './spread.resource.js';

/** The cases of a cycle that wait for a session, spread over those that are planned. */
@Controller('api/cycles/:id/spread')
@Shows('committee-steps', 'roster', 'recusals')
export class SpreadApi {
  constructor(
    private readonly proposals: SpreadProposals,
    private readonly pages: SpreadPages,
    private readonly orders: SpreadOrders,
    private readonly progress: SpreadProgressPage,
  ) {}

  @Get()
  @Api({
    id: 'proposeSpread',
    tag: 'committee',
    summary: 'Which session would hear which case, and why',
    scope: 'read',
    response: spreadSchema,
  })
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<SpreadResource> {
    return this.spread(viewer, id);
  }

  @Post('check')
  @Api({
    id: 'checkSpread',
    tag: 'committee',
    summary: 'The proposal with cases moved by hand, and what follows from it; nothing is stored',
    scope: 'committee',
    body: spreadMoves,
    response: spreadSchema,
  })
  check(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() { moves }: SpreadMoves,
  ): Promise<SpreadResource> {
    return this.spread(viewer, id, choicesOf(moves));
  }

  @Post()
  @Api({
    id: 'confirmSpread',
    tag: 'committee',
    summary: 'Put the cases on the agendas as proposed, but for those moved by hand',
    description:
      'A job does it case by case; one that is refused meanwhile is named and does not hold up the others.',
    scope: 'committee',
    body: spreadMoves,
    response: spreadProgressSchema,
    status: 202,
    location: '/api/cycles/{cycleId}/spread/{id}',
    refusals: ['spread-nothing'],
  })
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() { moves }: SpreadMoves,
  ): Promise<SpreadProgressResource> {
    return this.look(viewer, id, await this.orders.confirm(viewer, id, choicesOf(moves)));
  }

  @Get(':spread')
  @Api({
    id: 'getSpread',
    tag: 'committee',
    summary: 'How far a confirmed spread is; only who confirmed it has it',
    scope: 'read',
    response: spreadProgressSchema,
  })
  async look(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('spread') spread: string,
  ): Promise<SpreadProgressResource> {
    return progressResource(await this.progress.of(viewer, id, spread));
  }

  @Post(':spread/retry')
  @Api({
    id: 'retrySpread',
    tag: 'committee',
    summary: 'Take up a spread again whose work was given up',
    scope: 'committee',
    response: spreadProgressSchema,
    status: 202,
  })
  async retry(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('spread') spread: string,
  ): Promise<SpreadProgressResource> {
    await this.orders.retry(viewer, id, spread);
    return this.look(viewer, id, spread);
  }

  private async spread(viewer: Viewer, id: string, choices?: Choices): Promise<SpreadResource> {
    const proposal = await this.proposals.of(viewer, id, choices);
    return spreadResource(proposal, await this.pages.of(viewer, proposal));
  }
}

function choicesOf(moves: SpreadMoves['moves']): Choices {
  return new Map(moves.map(({ caseId, sessionId }) => [caseId, sessionId]));
}
