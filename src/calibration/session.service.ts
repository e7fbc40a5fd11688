import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import { decideSession } from '../domain/workflow/decide-session.js';
import type { SessionEvent } from '../domain/workflow/session-event.js';
import type { Viewer } from '../web/viewer.js';
import { sessionActor } from './session-actor.js';
import { SessionConsequences } from './session-consequences.service.js';
import { SessionFactsLoader } from './session-facts.service.js';
import { SessionRepository, sessionRecordOf } from './session.repository.js';
import type { SessionRow } from './session.entity.js';

/** The one way in which a session moves: load, decide, save, and what follows for its cases, in one unit. */
@Injectable()
export class SessionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly facts: SessionFactsLoader,
    private readonly consequences: SessionConsequences,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends an event to a session: PUBLISH_ROSTER, OPEN_SCORING (its cases follow), OPEN_MEETING, PRESENT_CASE, CLOSE_SESSION
   * (notes for oneself are deleted).
   * @param expectedVersion of the row as the sender saw it; absent takes whatever it is now
   * @throws Refused `not-found` for who has nothing to do with the session, `conflict`, or what the machines say
   */
  send(
    viewer: Viewer,
    sessionId: string,
    event: SessionEvent,
    expectedVersion?: number,
  ): Promise<SessionRow> {
    return this.unitOfWork.run(async () => {
      const row = await this.consequences.visible(viewer, sessionId);
      if (expectedVersion !== undefined && expectedVersion !== row.version) {
        throw new Refused({ code: 'conflict' });
      }
      const saved = await this.step(viewer, row, event);
      await this.consequences.follow(viewer, saved, event);
      return saved;
    });
  }

  private async step(viewer: Viewer, row: SessionRow, event: SessionEvent): Promise<SessionRow> {
    const facts = await this.facts.load(row, await this.sessions.members(row.id));
    const now = this.clock.now();
    const decision = decideSession(sessionRecordOf(row), event, sessionActor(viewer, row), facts, now);
    if (!decision.moved) throw new Refused(decision.refusal);
    const closedAt = event.type === 'CLOSE_SESSION' ? now.toISOString() : row.closedAt;
    return this.sessions.save(row, decision.record, closedAt, decision.log);
  }
}
