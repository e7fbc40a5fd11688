import { Injectable } from '@nestjs/common';
import { CaseActions } from '../cases/case-actions.service.js';
import { CaseHeads } from '../cases/case-heads.service.js';
import { CaseRepository } from '../cases/case.repository.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import type { VisibleCase } from '../cases/visible-case.js';
import { notFound } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import { PacketBuilder } from './packet-builder.service.js';
import { packetView } from './packet.view.js';
import { checklistOf } from './screening-checklist.js';
import { ScreeningQueue } from './screening-queue.service.js';

/** The packet as the committee will see it, beside a checklist from the flags. */
@Injectable()
export class ScreeningPages {
  constructor(
    private readonly cases: CaseRepository,
    private readonly heads: CaseHeads,
    private readonly actions: CaseActions,
    private readonly builder: PacketBuilder,
    private readonly cycles: CycleSettings,
    private readonly queue: ScreeningQueue,
  ) {}

  /** @throws Refused `not-found` for who does not screen, and while the case is elsewhere */
  async show(viewer: Viewer, caseId: string) {
    const visible = await this.screened(viewer, caseId);
    if (visible.row.state !== 'screening') throw notFound();
    return this.page(visible, viewer);
  }

  /** After a refusal: the same page, or no more than the head where somebody else was faster. */
  async again(viewer: Viewer, caseId: string) {
    const visible = await this.screened(viewer, caseId);
    if (visible.row.state === 'screening') return this.page(visible, viewer);
    return { head: await this.heads.of(visible, viewer), packet: null };
  }

  private async screened(viewer: Viewer, caseId: string): Promise<VisibleCase> {
    const visible = await this.cases.findVisible(viewer, caseId);
    visible.require('packet');
    visible.require('packet-after-scores');
    return visible;
  }

  private async page(visible: VisibleCase, viewer: Viewer) {
    const actions = await this.actions.of(visible, viewer);
    const { framework } = await this.cycles.of(visible.row.cycleId);
    const { content, evaluation } = await this.builder.prepare(visible.row);
    const { language } = viewer;
    return {
      head: await this.heads.of(visible, viewer, [
        'thesis',
        'eligibility',
        'evidence',
        'self-review',
        'manager-review',
        'peer-text',
        'readiness',
        'flags',
      ]),
      packet: packetView({ content, evaluation, framework, language }),
      checklist: checklistOf(evaluation, framework, language),
      queue: await this.queue.around(viewer, visible.row.id),
      targets: ['review.self', 'review.manager'].map((value) => ({
        value,
        labelKey: `cases.states.${value.replace('.', '-')}`,
      })),
      accepts: actions.some(({ type }) => type === 'ACCEPT_PACKET'),
      returns: actions.some(({ type }) => type === 'RETURN'),
    };
  }
}
