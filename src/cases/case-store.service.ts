import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../config/clock.js';
import { Lookup } from '../database/lookup.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound, Refused } from '../domain/refusal.js';
import type { CaseFacts } from '../domain/workflow/case-facts.js';
import type { CaseRecord } from '../domain/workflow/case-record.js';
import type { LogEvent, Moved } from '../domain/workflow/decision.js';
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
    const row = await this.unitOfWork.remembered(`case ${caseId}`, ['promotion_case'], () =>
      caseById.first(this.unitOfWork.entities(), { id: caseId }),
    );
    if (!row) throw notFound();
    return row;
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
      version: row.version + 1,
      ...(moved && { enteredAt: now }),
      ...(submitted && { submittedAt: now, eligibility: facts.eligibility }),
    };
    await this.write(row, changes);
    await this.append(row.id, log);
    return { ...row, ...changes };
  }

  /** Changes columns beside the machine, such as the line above after a move. @throws Refused `conflict` */
  async amend(
    row: CaseRow,
    changes: Partial<Pick<CaseRow, 'lineAboveId' | 'targetLevel' | 'targetRank'>>,
  ): Promise<CaseRow> {
    await this.write(row, { ...changes, version: row.version + 1 });
    return { ...row, ...changes, version: row.version + 1 };
  }

  private async write(row: CaseRow, changes: Partial<CaseRow>): Promise<void> {
    const result = await this.unitOfWork
      .require('CaseStore.save')
      .createQueryBuilder()
      .update(CaseRow)
      .set(changes)
      .where('id = :id AND version = :version', { id: row.id, version: row.version })
      .execute();
    if (result.affected !== 1) throw conflict();
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
