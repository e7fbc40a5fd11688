import { Injectable } from '@nestjs/common';
import { closingFindings } from '../../domain/calibration/closing.js';
import { notFound } from '../../domain/refusal.js';
import type { Viewer } from '../../web/viewer.js';
import { OwnNotes } from '../own-notes.service.js';
import { SessionAccess } from '../session-access.service.js';
import type { SessionRow } from '../session.entity.js';
import { ClosingCases, type CheckedCase } from './closing-cases.service.js';
import { ClosingSteps } from './closing-steps.service.js';
import { ClosingWords } from './closing-words.service.js';

/** What a session still needs, and what closing it will do, for those who lead it and for its chairs. */
@Injectable()
export class ClosingPages {
  constructor(
    private readonly access: SessionAccess,
    private readonly cases: ClosingCases,
    private readonly steps: ClosingSteps,
    private readonly notes: OwnNotes,
    private readonly words: ClosingWords,
  ) {}

  /** @throws Refused `not-found` for members who chair nothing, auditors, and everybody else */
  async show(viewer: Viewer, sessionId: string) {
    const session = await this.access.require(viewer, sessionId);
    await this.requireLead(viewer, session);
    const cases = await this.cases.of(viewer, sessionId);
    const findings = closingFindings(cases.map(({ closing }) => closing));
    const said = await this.words.of(viewer, session, cases, findings);
    return {
      session: await this.words.head(session),
      blocking: said.filter(({ blocks }) => blocks),
      warnings: said.filter(({ blocks }) => !blocks),
      recused: await this.words.recusedNumbers(viewer, sessionId),
      ownNotes: (await this.notes.casesWithNotes(sessionId, viewer.personId)).length,
      after: afterwards(cases),
      ...(await this.steps.of(viewer, session)),
    };
  }

  private async requireLead(viewer: Viewer, session: SessionRow): Promise<void> {
    if (await this.access.leads(viewer, session)) return;
    const members = await this.access.members(session.id);
    const own = members.find(({ personId }) => personId === viewer.personId);
    if (own?.office !== 'chair' && own?.office !== 'deputy') throw notFound();
  }
}

/** How many cases go which way, of those that the reader may see. */
function afterwards(cases: readonly CheckedCase[]) {
  const present = cases.filter(({ item }) => item.leftAt === null).map(({ visible }) => visible.row.state);
  const count = (...states: string[]) => present.filter((state) => states.includes(state)).length;
  return {
    decided: count('ratification', 'decided', 'notice', 'released', 'closed', 'appeal'),
    inRationale: count('calibration.rationale'),
    waiting: count('calibration.scheduled', 'onHold'),
    moved: cases.filter(({ item }) => item.leftAt !== null).length,
  };
}
