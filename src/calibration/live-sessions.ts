import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseStore, streamOf } from '../cases/case-store.service.js';
import { LivePages } from '../web/live/live-pages.js';
import { AgendaRepository } from './agenda.repository.js';
import { SpreadOrders } from './spread/spread-orders.service.js';
import { sessionStream } from './session-stream.js';

/** The pages of a session that stay as they are on the server while people sit before them. */
@Injectable()
export class LiveSessions implements OnModuleInit {
  constructor(
    private readonly pages: LivePages,
    private readonly agenda: AgendaRepository,
    private readonly cases: CaseStore,
    private readonly spreads: SpreadOrders,
  ) {}

  onModuleInit(): void {
    this.pages.register({
      path: /^\/sessions\/([\w-]+)(?:\/board|\/projector|\/closing)?$/,
      topics: (id) => this.ofSession(id),
    });
    this.pages.register({
      path: /^\/cycles\/[\w-]+\/spread\/([\w-]+)$/,
      topics: async (id) => new Set((await this.spreads.caseIds(id)).map(streamOf)),
    });
    this.pages.register({ path: /^\/cases\/([\w-]+)\/meeting$/, topics: (id) => this.ofCase(id) });
  }

  private async ofSession(id: string): Promise<ReadonlySet<string>> {
    const lines = await this.agenda.all(id);
    return new Set([sessionStream(id), ...lines.map(({ row }) => streamOf(row.id))]);
  }

  private async ofCase(id: string): Promise<ReadonlySet<string>> {
    const { sessionId } = await this.cases.load(id);
    return new Set([streamOf(id), ...(sessionId === null ? [] : [sessionStream(sessionId)])]);
  }
}
