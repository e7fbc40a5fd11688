import { Injectable } from '@nestjs/common';
import { Clock } from '../../config/clock.js';
import { decideSession } from '../../domain/workflow/decide-session.js';
import { refusalText, type RefusalText } from '../../web/refusal-text.js';
import { Translations } from '../../web/translations.js';
import type { Viewer } from '../../web/viewer.js';
import { sessionActor } from '../session-actor.js';
import type { SessionRow } from '../session.entity.js';
import { SessionFactsLoader } from '../session-facts.service.js';
import { SessionRepository, sessionRecordOf } from '../session.repository.js';

/** Whether the machine would take CLOSE_SESSION from somebody now, and if not, why. */
@Injectable()
export class ClosingSteps {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly facts: SessionFactsLoader,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer, session: SessionRow): Promise<{ takes: boolean; refused: RefusalText | null }> {
    const facts = await this.facts.load(session, await this.sessions.members(session.id));
    const decision = decideSession(
      sessionRecordOf(session),
      { type: 'CLOSE_SESSION' },
      sessionActor(viewer, session),
      facts,
      this.clock.now(),
    );
    if (decision.moved) return { takes: true, refused: null };
    return { takes: false, refused: refusalText(this.translations, viewer.language, decision.refusal) };
  }
}
