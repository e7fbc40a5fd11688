import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CycleCases } from '../cycles/cycle-cases.js';
import { SessionRepository } from './session.repository.js';
import { sessionStream } from './session-stream.js';

/** Has the heads of sessions recorded in the stream of their cycle, beside those of cases. */
@Injectable()
export class SessionHeads implements OnModuleInit {
  constructor(
    private readonly cycleCases: CycleCases,
    private readonly sessions: SessionRepository,
  ) {}

  onModuleInit(): void {
    this.cycleCases.registerStreams(async (cycleId) =>
      (await this.sessions.ofCycle(cycleId)).map(({ id }) => sessionStream(id)),
    );
  }
}
