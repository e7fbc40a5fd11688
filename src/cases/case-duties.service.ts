import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { Lookup } from '../database/lookup.js';
import { Statement } from '../database/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { openDuties } from '../domain/workflow/open-duties.js';
import { CaseDutyRow } from './case-duty.entity.js';
import { CaseFactsLoader } from './case-facts.service.js';
import { CaseNotices } from './case-notices.service.js';
import { recordOf } from './case-record.js';
import type { CaseRow } from './case.entity.js';
import { dutiesOf, sameDuty, type OwedEvent } from './owed-event.js';

const removeDuty = new Statement('DELETE FROM "case_duty" WHERE "id" = :id');
const addDuty = new Statement(
  `INSERT INTO "case_duty" ("id", "case_id", "event", "person_id", "role", "not_person_id", "department", "due_at", "since")
   VALUES (:id, :caseId, :event, :personId, :role, :notPersonId, :department, :dueAt, :since)`,
);
const dutiesOfCase = new Lookup(CaseDutyRow, ['caseId']);

/** Keeps the rows of the inbox equal to what the machine says is owed. */
@Injectable()
export class CaseDuties {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: CaseFactsLoader,
    private readonly notices: CaseNotices,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Writes the open duties of a case anew, inside a unit, and tells the people who owe something new. */
  async rewrite(row: CaseRow): Promise<void> {
    const entities = this.unitOfWork.require('CaseDuties.rewrite');
    const before = await dutiesOfCase.rows(entities, { caseId: row.id });
    const now = row.final ? [] : await this.owed(row);
    const gone = before.filter((duty) => !now.some((owed) => sameDuty(owed, duty)));
    const fresh = now.filter((owed) => !before.some((duty) => sameDuty(owed, duty)));
    await this.remove(gone);
    await this.add(row, fresh);
    const known = new Set(before.map(({ event, personId, role }) => `${event} ${personId ?? role}`));
    const unheard = fresh.filter(({ event, personId, role }) => !known.has(`${event} ${personId ?? role}`));
    await this.notices.tell(row, unheard);
  }

  private async owed(row: CaseRow): Promise<OwedEvent[]> {
    const facts = await this.facts.load(row, null);
    return dutiesOf(openDuties(recordOf(row), facts, this.clock.now()), row.department);
  }

  private async remove(rows: readonly CaseDutyRow[]): Promise<void> {
    const entities = this.unitOfWork.require('CaseDuties');
    for (const { id } of rows) await removeDuty.change(entities, { id });
  }

  private async add(row: CaseRow, owed: readonly OwedEvent[]): Promise<void> {
    const entities = this.unitOfWork.require('CaseDuties');
    const since = this.clock.now().toISOString();
    for (const duty of owed) {
      await addDuty.change(entities, { id: this.random.uuid(), caseId: row.id, since, ...duty });
    }
  }
}
