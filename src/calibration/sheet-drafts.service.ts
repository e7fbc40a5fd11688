import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { PacketService } from '../reviews/packet.service.js';
import { Clock } from '../config/clock.js';
import { formatTime } from '../web/dates.js';
import { Translations } from '../web/translations.js';
import type { Viewer } from '../web/viewer.js';
import type { SheetForm } from './score-sheet.input.js';
import { ScoreSheetService } from './score-sheet.service.js';
import { sheetFields } from './sheet-fields.js';

/** What is saved of a sheet, by the names of its fields, for the script that saves as one types. */
export interface SavedSheet {
  /** Version of the sheet. */
  readonly seen: string;
  /** As *saved 10:42*. */
  readonly told: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Saves a sheet in the background, and tells what is saved where another window was faster. */
@Injectable()
export class SheetDrafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sheets: ScoreSheetService,
    private readonly packets: PacketService,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  /** Scores and notes while scoring is open, after it the notes alone. @throws Refused `not-found`, `conflict` */
  save(viewer: Viewer, caseId: string, form: SheetForm): Promise<SavedSheet> {
    return this.unitOfWork.run(async () => {
      await this.sheets.save(viewer, caseId, form);
      return this.saved(viewer, caseId);
    });
  }

  /** @throws Refused `not-found` for anybody without an open seat */
  async saved(viewer: Viewer, caseId: string): Promise<SavedSheet> {
    const { visible, sheet, notes } = await this.sheets.own(viewer, caseId);
    const packet = await this.packets.of(visible.row);
    const order = packet?.content.evidence.map(({ id }) => id) ?? [];
    const time = formatTime(this.clock.now().toISOString(), viewer.language, viewer.timeZone);
    return {
      seen: String(sheet?.version ?? 0),
      told: this.translations.text(viewer.language, 'calibration.sheet.savedAt', { time }),
      fields: sheetFields(visible.facts.dimensions, order, sheet?.answers ?? {}, notes),
    };
  }
}
