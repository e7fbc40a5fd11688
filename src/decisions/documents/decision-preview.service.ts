import { Inject, Injectable } from '@nestjs/common';
import { RationaleService } from '../../calibration/rationale.service.js';
import { Clock } from '../../config/clock.js';
import { CONFIGURATION, type Configuration } from '../../config/configuration.js';
import { CycleSettings } from '../../cases/cycle-settings.service.js';
import { dayOf } from '../../domain/calendar/time-zone.js';
import { Refused } from '../../domain/refusal.js';
import type { DecisionReport } from '../../pdf/documents/decision-report.js';
import { Translations } from '../../web/translations.js';
import type { Language } from '../../web/language.js';
import type { Viewer } from '../../web/viewer.js';
import { DecisionRecordsLoader } from './decision-records.service.js';
import { fillDecisionReport } from './fill-decision.js';
import { localized } from './framework-names.js';

/** Stands where an issued document has its code: nobody finds anything by it. */
const noCode = '0000-0000-0000-0000';

/** The report as it would come out of what is saved of the chair's words: for the chair alone, and issued to nobody. */
@Injectable()
export class DecisionPreview {
  constructor(
    private readonly rationales: RationaleService,
    private readonly records: DecisionRecordsLoader,
    private readonly cycles: CycleSettings,
    private readonly translations: Translations,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** @throws Refused `not-found` for anybody but the chair in turn, `rationale-not-kept` while nothing is saved */
  async report(viewer: Viewer, caseId: string, language: Language): Promise<DecisionReport> {
    const { visible, written } = await this.rationales.open(viewer, caseId);
    if (!written) throw new Refused({ code: 'rationale-not-kept' });
    const { row } = visible;
    const records = await this.records.compose(row, row.revision, language, written);
    const { calendar } = await this.cycles.of(row.cycleId);
    return {
      ...fillDecisionReport(records),
      identity: {
        code: noCode,
        publicUrl: this.configuration.publicUrl,
        frameworkName: localized(records.framework),
        frameworkVersion: records.framework.version,
        issuedOn: dayOf(this.clock.now(), calendar.timeZone),
        issuer: this.translations.text(language, 'decisions.documents.notIssued'),
        supersedes: null,
      },
    };
  }
}
