import { Injectable } from '@nestjs/common';
import { CaseHeads } from '../cases/case-heads.service.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { levelOf, type Framework } from '../domain/framework/framework.js';
import type { PacketContent } from '../reviews/packet-content.js';
import { PacketService } from '../reviews/packet.service.js';
import { endorsedIn } from '../reviews/packet.view.js';
import { scaleOptions as ratingOptions } from '../reviews/rating/scale.view.js';
import type { Language } from '../web/language.js';
import type { Viewer } from '../web/viewer.js';
import { cannotTell } from './score-sheet.input.js';
import { isOpen, ScoreSheetService, type OwnSheet } from './score-sheet.service.js';
import { dimensionSection } from './sheet-section.js';
import { SheetsLeftReader } from './sheets-left.service.js';

/** A member's score sheet: per dimension the packet's section beside the scale. */
@Injectable()
export class SheetPages {
  constructor(
    private readonly sheets: ScoreSheetService,
    private readonly packets: PacketService,
    private readonly cycles: CycleSettings,
    private readonly heads: CaseHeads,
    private readonly left: SheetsLeftReader,
  ) {}

  /** @throws Refused `not-found` for anybody without an open seat */
  async show(viewer: Viewer, caseId: string) {
    const own = await this.sheets.own(viewer, caseId);
    const { visible, seat, sheet } = own;
    visible.require('packet');
    const packet = await this.packets.of(visible.row);
    if (!packet) throw new Error(`The case ${caseId} is with a committee without a packet.`);
    const { framework } = await this.cycles.of(visible.row.cycleId);
    const dimensions = this.dimensions(viewer, own, packet.content, framework);
    const { thesis, selfReview, peerTexts } = packet.content;
    return {
      head: await this.heads.of(visible, viewer, ['packet', 'packet-after-scores']),
      version: sheet?.version ?? 0,
      handedIn: seat.sheetHandedIn,
      writable: isOpen(visible, seat),
      notesOpen: visible.writes('notes', { own: true }),
      revisable: visible.row.state === 'calibration.discussion' && seat.sheetHandedIn,
      left: isOpen(visible, seat) || seat.sheetHandedIn ? await this.left.of(viewer, caseId) : null,
      thesis,
      selfSummary: selfReview?.summary ?? '',
      peers: peerTexts.map(({ summary }) => summary),
      afterScores: visible.reads('packet-after-scores') ? afterScoresOf(packet.content) : null,
      scale: scaleOptions(framework, viewer.language),
      digits: `${framework.scale.min}–${framework.scale.max}`,
      answered: dimensions.filter(({ value }) => value !== '').length,
      dimensions,
    };
  }

  private dimensions(viewer: Viewer, own: OwnSheet, content: PacketContent, framework: Framework) {
    const required = levelOf(framework, content.targetLevel).required;
    const afterScores = own.visible.reads('packet-after-scores') ? content.afterScores : null;
    const { language } = viewer;
    return own.visible.facts.dimensions.map((key) =>
      dimensionSection(key, { framework, required, content, own, afterScores, language }),
    );
  }
}

/** The points of the scale to choose from, and *can't tell* beside them. */
export function scaleOptions(framework: Framework, language: Language) {
  return ratingOptions(framework, language).map((option) =>
    option.mark === String(option.value) ? option : { ...option, value: cannotTell },
  );
}

/** What a member reads after the own scores. */
function afterScoresOf({ afterScores }: PacketContent) {
  const { managerReview, advice } = afterScores;
  return {
    readiness: advice.readiness,
    summary: managerReview?.summary ?? '',
    endorsed: endorsedIn(managerReview?.endorsed ?? null),
  };
}
