import { Injectable } from '@nestjs/common';
import type { AgendaItemRow } from '../../calibration/agenda-item.entity.js';
import { AgendaRepository } from '../../calibration/agenda.repository.js';
import { DecisionRepository } from '../../calibration/decision.repository.js';
import { SessionAccess } from '../../calibration/session-access.service.js';
import type { SessionRow } from '../../calibration/session.entity.js';
import { CaseViews } from '../../cases/case-views.service.js';
import type { VisibleCase } from '../../cases/visible-case.js';
import { notFound } from '../../domain/refusal.js';
import type { Phase } from '../../domain/visibility/phase.js';
import type { Viewer } from '../../web/viewer.js';
import { RevisionViews } from '../revision-view.service.js';
import { noParts, type MinutesParts } from './minutes-parts.js';

/** A case that a session heard, or was to hear, before one pair of eyes. */
export interface MinutesLine {
  readonly item: AgendaItemRow;
  readonly visible: VisibleCase;
  /** What is true of the revision that the session heard. */
  readonly phase: Partial<Phase>;
  readonly parts: MinutesParts;
}

/** Of a recused case there is the number; of a case that is closed in another way there is no line. */
export type MinutesEntry = { readonly number: number; readonly line: MinutesLine | null };

/** What of a session's cases somebody may read in its minutes. Everything else about minutes is filled from this. */
@Injectable()
export class MinutesCases {
  constructor(
    private readonly access: SessionAccess,
    private readonly agenda: AgendaRepository,
    private readonly views: CaseViews,
    private readonly revisions: RevisionViews,
    private readonly decisions: DecisionRepository,
  ) {}

  /** @throws Refused `not-found` for who has nothing to do with the session, and before it has met */
  async session(viewer: Viewer, sessionId: string): Promise<SessionRow> {
    const session = await this.access.require(viewer, sessionId);
    if (session.state !== 'meeting' && session.state !== 'closed') throw notFound();
    return session;
  }

  /** In the order of the agenda. */
  async entries(viewer: Viewer, session: SessionRow): Promise<MinutesEntry[]> {
    const entries: MinutesEntry[] = [];
    for (const { item, row } of await this.agenda.all(session.id)) {
      const visible = await this.views.of(viewer, row);
      const { number } = item;
      if (visible.relations.own.includes('recused-seat')) entries.push({ number, line: null });
      else if (visible.reads('committee-steps')) {
        entries.push({ number, line: await this.line(session, item, visible) });
      }
    }
    return entries;
  }

  private async line(session: SessionRow, item: AgendaItemRow, visible: VisibleCase): Promise<MinutesLine> {
    const phase = await this.phaseOf(session, item, visible);
    return { item, visible, phase, parts: await this.parts(item, visible, phase) };
  }

  /** What was heard in a closed session stays readable as of then, whatever a later sitting is at. */
  private async phaseOf(session: SessionRow, item: AgendaItemRow, visible: VisibleCase) {
    const ofRevision = await this.revisions.phaseOf(visible, item.revision);
    const closed = session.state === 'closed';
    if (item.revision === visible.row.revision) {
      return { ...ofRevision, sessionClosed: closed && visible.phase.sessionClosed };
    }
    return { ...ofRevision, sessionClosed: closed, revealed: ofRevision.outcomeSet ?? false };
  }

  /** Who sits on a case anew must not learn from old minutes what was said of it before: they score blind. */
  private async parts(
    item: AgendaItemRow,
    visible: VisibleCase,
    phase: Partial<Phase>,
  ): Promise<MinutesParts> {
    if (item.revision !== visible.row.revision && visible.relations.own.includes('seat')) return noParts;
    const scores = visible.reads('scores', phase);
    return {
      roster: visible.reads('roster', phase),
      recusals: visible.reads('recusals', phase),
      handIns: scores || visible.access('hand-ins', phase) !== 'none',
      whoHandedIn: visible.reads('hand-ins', phase),
      scores,
      tally: visible.reads('tally', phase),
      rationale: visible.reads('rationale', { ...phase, ...(await this.draftOf(item)) }),
    };
  }

  /** A rationale that nobody has confirmed is its author's draft, and in no minutes. */
  private async draftOf({ caseId, revision }: AgendaItemRow): Promise<Partial<Phase>> {
    const written = await this.decisions.find(caseId, revision);
    const confirmed = written !== null && written.decision.confirmedAt !== null;
    return { draft: !confirmed, own: false };
  }
}
