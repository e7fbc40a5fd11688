import { Injectable } from '@nestjs/common';
import { CaseHeads } from '../cases/case-heads.service.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { levelOf, type Framework } from '../domain/framework/framework.js';
import type { PacketContent } from '../reviews/packet-content.js';
import { PacketService } from '../reviews/packet.service.js';
import { Translations } from '../web/translations.js';
import type { Language } from '../web/language.js';
import type { Viewer } from '../web/viewer.js';
import { cannotTell } from './score-sheet.input.js';
import { ScoreSheetService, type OwnSheet } from './score-sheet.service.js';
import { dimensionSection } from './sheet-section.js';

/** A member's score sheet: per dimension the packet's section beside the scale. */
@Injectable()
export class SheetPages {
  constructor(
    private readonly sheets: ScoreSheetService,
    private readonly packets: PacketService,
    private readonly cycles: CycleSettings,
    private readonly heads: CaseHeads,
    private readonly translations: Translations,
  ) {}

  /** @throws Refused `not-found` for anybody without an open seat */
  async show(viewer: Viewer, caseId: string) {
    const own = await this.sheets.own(viewer, caseId);
    const { visible, seat, sheet } = own;
    visible.require('packet');
    const packet = await this.packets.of(visible.row);
    if (!packet) throw new Error(`The case ${caseId} is with a committee without a packet.`);
    const writable = visible.row.state === 'calibration.scoring' && !seat.sheetHandedIn;
    return {
      head: await this.heads.of(visible, viewer, ['packet']),
      version: sheet?.version ?? 0,
      handedIn: seat.sheetHandedIn,
      writable,
      revisable: visible.row.state === 'calibration.discussion' && seat.sheetHandedIn,
      thesis: packet.content.thesis,
      afterScores: visible.reads('packet-after-scores') ? afterScoresOf(packet.content) : null,
      scale: await this.scale(visible.row.cycleId, viewer),
      dimensions: await this.dimensions(viewer, own, packet.content),
    };
  }

  private async scale(cycleId: string, { language }: Viewer) {
    const { framework } = await this.cycles.of(cycleId);
    return scaleOptions(framework, language);
  }

  private async dimensions(viewer: Viewer, own: OwnSheet, content: PacketContent) {
    const { framework } = await this.cycles.of(own.visible.row.cycleId);
    const required = levelOf(framework, content.targetLevel).required;
    const nothing = this.translations.text(viewer.language, 'calibration.sheet.notRated');
    return own.visible.facts.dimensions.map((key) =>
      dimensionSection(key, { framework, required, content, own, language: viewer.language, nothing }),
    );
  }
}

/** The points of the scale to choose from, and *can't tell* beside them. */
export function scaleOptions({ scale }: Framework, language: Language) {
  const points = scale.points.map((point) => ({
    value: String(point.value),
    label: `${point.value} ${point[language]}`,
  }));
  return [...points, { value: cannotTell, label: scale.cannotTell[language] }];
}

/** What a member reads after the own scores. */
function afterScoresOf({ afterScores }: PacketContent) {
  const { managerReview, advice } = afterScores;
  return {
    readiness: advice.readiness,
    summary: managerReview?.summary ?? '',
    endorsed: managerReview?.endorsed === true,
  };
}
