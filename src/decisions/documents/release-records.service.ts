import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import type { CaseRow } from '../../cases/case.entity.js';
import { streamOf } from '../../cases/case-store.service.js';
import { InChargeRow } from '../../cycles/in-charge.entity.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { PeopleRepository } from '../../people/people.repository.js';
import type { Language } from '../../web/language.js';
import { Translations } from '../../web/translations.js';
import { AppealRepository } from '../appeal.repository.js';
import { ReleaseRow } from '../release.entity.js';

/** What around a decision is printed with it. */
export interface ReleaseRecord {
  readonly releasedAt: string | null;
  readonly acknowledgedAt: string | null;
  readonly appealDecidedAt: string | null;
  /** Lines of the case up to the release. */
  readonly lines: readonly { readonly type: string; readonly time: string }[];
  readonly signedBy: { readonly name: string; readonly position: string };
}

/** Reads release, appeal and history of a case for its documents. */
@Injectable()
export class ReleaseRecords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: AuditLog,
    private readonly appeals: AppealRepository,
    private readonly people: PeopleRepository,
    private readonly translations: Translations,
  ) {}

  async of(row: CaseRow, revision: number, language: Language): Promise<ReleaseRecord> {
    const release = await this.unitOfWork.entities().findOneBy(ReleaseRow, { caseId: row.id, revision });
    const appeal = await this.appeals.ofCase(row.id);
    const lines = await this.log.read(streamOf(row.id));
    const until = release?.releasedAt;
    return {
      releasedAt: release?.releasedAt ?? null,
      acknowledgedAt: release?.acknowledgedAt ?? null,
      appealDecidedAt: appeal?.decidedAt ?? null,
      lines: lines.filter(({ time }) => until === undefined || time <= until),
      signedBy: {
        name: await this.signer(row, release),
        position: this.translations.text(language, 'decisions.documents.signer'),
      },
    };
  }

  /** Who released it; where the calendar did, who is in charge of the level. */
  private async signer(row: CaseRow, release: ReleaseRow | null): Promise<string> {
    const inCharge = await this.unitOfWork.entities().find(InChargeRow, {
      where: { cycleId: row.cycleId, level: row.targetLevel },
      order: { personId: 'ASC' },
    });
    const personId = release?.releasedBy ?? inCharge[0]?.personId;
    const person = personId === undefined ? null : await this.people.find(personId);
    return person?.name ?? '';
  }
}
