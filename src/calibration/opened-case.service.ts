import { Injectable } from '@nestjs/common';
import { CaseReadings } from '../cases/case-readings.service.js';
import { CaseRepository } from '../cases/case.repository.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import type { VisibleCase } from '../cases/visible-case.js';
import { PacketService } from '../reviews/packet.service.js';
import { endorsedIn } from '../reviews/packet.view.js';
import { ratingProfile } from '../reviews/rating-profile.js';
import type { Viewer } from '../web/viewer.js';
import { revisionsIn } from './board-rows.js';
import { BoardService } from './board.service.js';

/** A row of the board unfolded: members' scores, both reviews, and their profile against the bar of the target level. */
@Injectable()
export class OpenedCases {
  constructor(
    private readonly cases: CaseRepository,
    private readonly boards: BoardService,
    private readonly packets: PacketService,
    private readonly cycles: CycleSettings,
    private readonly readings: CaseReadings,
  ) {}

  /** @throws Refused `not-found` */
  async of(viewer: Viewer, caseId: string) {
    const visible = await this.cases.findVisible(viewer, caseId);
    visible.require('scores');
    this.readings.note(viewer, visible, ['scores', 'packet', 'packet-after-scores']);
    const board = await this.boards.opened(viewer, visible);
    return {
      board,
      revisions: revisionsIn(board),
      ...(await this.reviews(viewer, visible)),
    };
  }

  private async reviews({ language }: Viewer, visible: VisibleCase) {
    const content = (await this.packets.of(visible.row))?.content;
    if (!content || !visible.reads('packet')) return { self: null, manager: null, profile: null };
    const after = visible.reads('packet-after-scores') ? content.afterScores : null;
    const manager = after?.managerReview ?? null;
    const { selfReview } = content;
    const { framework } = await this.cycles.of(visible.row.cycleId);
    const rated = { self: selfReview?.ratings ?? null, manager: manager?.ratings ?? null };
    return {
      self: selfReview && { summary: selfReview.summary },
      manager: manager && { summary: manager.summary, endorsed: endorsedIn(manager.endorsed) },
      readiness: after?.advice.readiness ?? '',
      profile: ratingProfile(framework, content.targetLevel, rated, language),
    };
  }
}
