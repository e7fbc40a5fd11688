import { Injectable } from '@nestjs/common';
import { CaseViews } from '../../cases/case-views.service.js';
import { CycleSettings } from '../../cases/cycle-settings.service.js';
import type { VisibleCase } from '../../cases/visible-case.js';
import type { ClosingCase } from '../../domain/calibration/closing.js';
import { levelOf } from '../../domain/framework/framework.js';
import { PacketService } from '../../reviews/packet.service.js';
import type { Viewer } from '../../web/viewer.js';
import type { AgendaItemRow } from '../agenda-item.entity.js';
import { AgendaRepository } from '../agenda.repository.js';
import { DecisionRepository } from '../decision.repository.js';
import { HeardCases } from '../heard-cases.service.js';

/** A case that is checked before its session closes, with its place on the agenda. */
export interface CheckedCase {
  readonly item: AgendaItemRow;
  readonly visible: VisibleCase;
  readonly closing: ClosingCase;
}

/** The cases of a session as one reader may check them: of a case closed to them there is nothing, of each other what the table says. */
@Injectable()
export class ClosingCases {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly views: CaseViews,
    private readonly cycles: CycleSettings,
    private readonly packets: PacketService,
    private readonly heard: HeardCases,
    private readonly decisions: DecisionRepository,
  ) {}

  async of(viewer: Viewer, sessionId: string): Promise<CheckedCase[]> {
    const cases: CheckedCase[] = [];
    for (const { item, row } of await this.agenda.all(sessionId)) {
      const visible = await this.views.of(viewer, row);
      // What moved on is heard elsewhere, or was decided anew: only that it left belongs to this session.
      if (!visible.reads('committee-steps')) continue;
      cases.push({ item, visible, closing: await this.closing(viewer, item, visible) });
    }
    return cases;
  }

  private async closing(viewer: Viewer, item: AgendaItemRow, visible: VisibleCase): Promise<ClosingCase> {
    const { row, facts } = visible;
    const frame = { caseId: row.id, state: row.state, leftBecause: item.leftBecause };
    if (item.leftBecause !== null) {
      return { ...frame, mustsWithoutEvidence: null, dimensionsWithoutEvidence: null, heard: null };
    }
    const compares = visible.reads('scores') && visible.reads('tally');
    const heard = compares ? await this.heard.heard(row, facts) : null;
    return {
      ...frame,
      mustsWithoutEvidence: await this.mustsWithoutEvidence(visible),
      dimensionsWithoutEvidence: await this.dimensionsWithoutEvidence(viewer, visible),
      heard: heard && { ...heard, targetLevel: row.targetLevel },
    };
  }

  private async mustsWithoutEvidence(visible: VisibleCase): Promise<string[] | null> {
    if (!visible.reads('packet') || !visible.reads('evidence')) return null;
    const packet = await this.packets.of(visible.row);
    if (!packet) return null;
    const { framework } = await this.cycles.of(visible.row.cycleId);
    const shown = new Set(packet.content.evidence.flatMap(({ criteria }) => criteria));
    return levelOf(framework, packet.content.targetLevel)
      .required.filter(({ id, must }) => must && !shown.has(id))
      .map(({ id }) => id);
  }

  /** A draft belongs to its author: of a rationale that is not confirmed nobody else learns anything. */
  private async dimensionsWithoutEvidence(viewer: Viewer, visible: VisibleCase): Promise<string[] | null> {
    const written = await this.decisions.find(visible.row.id, visible.row.revision);
    if (!written) return null;
    const { confirmedAt, authorId } = written.decision;
    const item = { draft: confirmedAt === null, own: authorId === viewer.personId };
    if (!visible.reads('rationale', item)) return null;
    return written.rationales
      .filter(({ conclusion, evidence }) => conclusion !== 'cannot-tell' && evidence.length === 0)
      .map(({ dimension }) => dimension);
  }
}
