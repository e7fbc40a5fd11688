import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { formatTime } from '../web/dates.js';
import { Translations } from '../web/translations.js';
import type { Viewer } from '../web/viewer.js';
import type { DecisionForm } from './rationale.input.js';
import { RationalePages } from './rationale-pages.service.js';
import { RationaleService } from './rationale.service.js';
import type { SavedSheet } from './sheet-drafts.service.js';

/** Saves the chair's words as they are written, and tells what is saved where another window was faster. */
@Injectable()
export class RationaleDrafts {
  constructor(
    private readonly service: RationaleService,
    private readonly pages: RationalePages,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused `not-found` for anybody but the chair in turn, `conflict` */
  async save(viewer: Viewer, caseId: string, form: DecisionForm): Promise<SavedSheet> {
    await this.service.keep(viewer, caseId, form);
    return this.saved(viewer, caseId);
  }

  /** @throws Refused `not-found` for anybody but the chair in turn */
  async saved(viewer: Viewer, caseId: string): Promise<SavedSheet> {
    const shown = await this.pages.show(viewer, caseId);
    const { differsBecause, strengths, gaps, nextEvidence, recommendation, applyAgainOn } = shown;
    const time = formatTime(this.clock.now().toISOString(), viewer.language, viewer.timeZone);
    return {
      seen: String(shown.version),
      told: this.translations.text(viewer.language, 'calibration.sheet.savedAt', { time }),
      fields: {
        ...Object.fromEntries(
          shown.dimensions.flatMap(({ key, conclusion, text, evidence, chosen, confirmed }) => {
            const inOrder = evidence.filter(({ value }) => chosen.includes(value));
            return [
              [`rationales.${key}.conclusion`, conclusion],
              [`rationales.${key}.text`, text],
              [`rationales.${key}.evidence`, inOrder.map(({ value }) => value).join(',')],
              [`rationales.${key}.confirmed`, confirmed ? 'yes' : ''],
            ];
          }),
        ),
        ...{ differsBecause, strengths, gaps, nextEvidence, recommendation, applyAgainOn },
      },
    };
  }
}
