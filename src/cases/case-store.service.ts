import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../config/clock.js';
import { byId } from '../database/by-id.js';
import { Lookup } from '../database/lookup.js';
import { Statement } from '../database/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { dayOf, startOfDay } from '../domain/calendar/time-zone.js';
import { notFound, Refused } from '../domain/refusal.js';
import type { CaseFacts } from '../domain/workflow/case-facts.js';
import type { CaseRecord } from '../domain/workflow/case-record.js';
import type { CaseState } from '../domain/workflow/case-state.js';
import type { LogEvent, Moved } from '../domain/workflow/decision.js';
import { snapshotText } from '../domain/workflow/snapshot.js';
import { columnsOf, isSubmitted } from './case-record.js';
import { CaseRow } from './case.entity.js';

/** Somebody else was quicker, or the sender looked at an older version. */
export function conflict(): Refused {
  return new Refused({ code: 'conflict' });
}

/** The stream of a case in the log. */
export function streamOf(caseId: string): string {
  return `case:${caseId}`;
}

const caseById = new Lookup(CaseRow, ['id']);
const changeCase = new Statement(
  `UPDATE "promotion_case" SET "machine_version" = :machineVersion, "snapshot" = :snapshot, "state" = :state,
     "substate" = :substate, "final" = :final, "due_at" = :dueAt, "revision" = :revision, "round" = :round,
     "outcome" = :outcome, "released_outcome" = :releasedOutcome, "packet_hash" = :packetHash,
     "sealed_at" = :sealedAt, "released_at" = :releasedAt, "session_id" = :sessionId, "manager_id" = :managerId,
     "line_above_id" = :lineAboveId, "sponsor_id" = :sponsorId, "target_level" = :targetLevel,
     "target_rank" = :targetRank, "end_reason" = :endReason, "entered_at" = :enteredAt,
     "state_that_morning" = :stateThatMorning,
     "submitted_at" = :submittedAt, "eligibility" = :eligibility, "version" = :version
   WHERE "id" = :id AND "version" = :readVersion`,
);
const tables = ['promotion_case'];

type Step = Pick<Moved<CaseRecord>, 'record' | 'log'>;

/** Rows of cases and the lines of their streams: written together or not at all. */
@Injectable()
export class CaseStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The row, without asking who reads. @throws Refused `not-found` */
  async load(caseId: string): Promise<CaseRow> {
    const row = await this.unitOfWork.remembered(`case ${caseId}`, tables, () =>
      caseById.first(this.unitOfWork.entities(), { id: caseId }),
    );
    if (!row) throw notFound();
    return row;
  }

  /** Reads together what {@link load} is asked for next, case by case. */
  async foresee(caseIds: readonly string[]): Promise<CaseRow[]> {
    const rows = await this.unitOfWork.rememberedEach(caseIds, {
      key: (id) => `case ${id}`,
      tables,
      read: async (ids) => byId(await caseById.rowsOfAny(this.unitOfWork.entities(), ids), ({ id }) => id),
    });
    return [...rows.values()];
  }

  /** Spares {@link load} reading rows that were just read. */
  knows(rows: readonly CaseRow[]): void {
    for (const row of rows) this.unitOfWork.keep(`case ${row.id}`, tables, row);
  }

  async insert(row: CaseRow, log: readonly LogEvent[]): Promise<CaseRow> {
    await this.unitOfWork.require('CaseStore.insert').insert(CaseRow, row);
    await this.append(row.id, log);
    return row;
  }

  /** Saves a step of the machine. @throws Refused `conflict` when the row has moved on since it was read */
  async save(row: CaseRow, { record, log }: Step, facts: CaseFacts): Promise<CaseRow> {
    const now = this.clock.now().toISOString();
    const columns = columnsOf(record);
    const moved = columns.state !== row.state || columns.revision !== row.revision;
    const submitted = row.submittedAt === null && isSubmitted(columns.state);
    const changes = {
      ...columns,
      ...(moved && { enteredAt: now, stateThatMorning: stateThatMorning(row, now, facts) }),
      ...(submitted && { submittedAt: now, eligibility: facts.eligibility }),
    };
    const saved = await this.write(row, changes);
    await this.append(row.id, log);
    return saved;
  }

  /** Changes columns beside the machine, such as the line above after a move. @throws Refused `conflict` */
  amend(
    row: CaseRow,
    changes: Partial<Pick<CaseRow, 'lineAboveId' | 'targetLevel' | 'targetRank'>>,
  ): Promise<CaseRow> {
    return this.write(row, changes);
  }

  private async write(row: CaseRow, changes: Partial<CaseRow>): Promise<CaseRow> {
    const changed = { ...row, ...changes, version: row.version + 1 };
    const entities = this.unitOfWork.require('CaseStore.save');
    const values = { ...changed, snapshot: snapshotText(changed.snapshot), readVersion: row.version };
    if ((await changeCase.change(entities, values)) !== 1) throw conflict();
    this.unitOfWork.keep(`case ${row.id}`, tables, changed);
    return changed;
  }

  private async append(caseId: string, log: readonly LogEvent[]): Promise<void> {
    await this.log.appendAll(
      log.map(({ type, actor, onBehalfOf, reasonCode, effect, particulars }) => ({
        stream: streamOf(caseId),
        type,
        actor: actor ?? 'clock',
        onBehalfOf,
        reasonCode,
        effect,
        particulars,
      })),
    );
  }
}

/** In which state a case that moves now was as today began; null where it was not handed in yet. */
function stateThatMorning(row: CaseRow, now: string, { calendar }: CaseFacts): CaseState | null {
  const { timeZone } = calendar;
  const hasMovedToday = row.enteredAt >= startOfDay(dayOf(now, timeZone), timeZone);
  if (hasMovedToday) return row.stateThatMorning;
  return row.submittedAt === null ? null : row.state;
}
