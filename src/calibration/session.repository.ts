import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound, Refused } from '../domain/refusal.js';
import type { SessionFacts } from '../domain/workflow/case-facts.js';
import type { SessionRecord } from '../domain/workflow/case-record.js';
import type { LogEvent } from '../domain/workflow/decision.js';
import { SessionMemberRow } from './session-member.entity.js';
import { sessionStream } from './session-stream.js';
import { SessionRow } from './session.entity.js';

/** Sessions and the lines of their streams: written together or not at all. Asks nobody who reads. */
@Injectable()
export class SessionRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: AuditLog,
  ) {}

  find(id: string): Promise<SessionRow | null> {
    return this.unitOfWork.entities().findOneBy(SessionRow, { id });
  }

  /** @throws Refused `not-found` */
  async load(id: string): Promise<SessionRow> {
    const row = await this.find(id);
    if (!row) throw notFound();
    return row;
  }

  /** All sessions, the latest meeting first. */
  all(): Promise<SessionRow[]> {
    return this.unitOfWork.entities().find(SessionRow, { order: { meetingOn: 'DESC', id: 'ASC' } });
  }

  /** Those that a facilitator has not closed yet, the next meeting first. */
  openOf(facilitatorId: string): Promise<SessionRow[]> {
    return this.unitOfWork.entities().find(SessionRow, {
      where: { facilitatorId, state: Not('closed') },
      order: { meetingOn: 'ASC', id: 'ASC' },
    });
  }

  /** Of a cycle, in the order of their numbers. */
  ofCycle(cycleId: string): Promise<SessionRow[]> {
    return this.unitOfWork.entities().find(SessionRow, { where: { cycleId }, order: { number: 'ASC' } });
  }

  members(sessionId: string): Promise<SessionMemberRow[]> {
    return this.unitOfWork
      .entities()
      .find(SessionMemberRow, { where: { sessionId }, order: { number: 'ASC' } });
  }

  async insert(
    row: SessionRow,
    members: readonly SessionMemberRow[],
    lines: readonly LogEvent[],
  ): Promise<void> {
    const entities = this.unitOfWork.require('SessionRepository.insert');
    await entities.insert(SessionRow, row);
    await entities.insert(SessionMemberRow, [...members]);
    await this.append(row.id, lines);
  }

  /**
   * Saves a step of the machine.
   * @throws Refused `conflict` when the row has moved on since it was read
   */
  async save(row: SessionRow, record: SessionRecord, closedAt: string | null, lines: readonly LogEvent[]) {
    const changes = { ...sessionColumns(record), closedAt, version: row.version + 1 };
    const { affected } = await this.unitOfWork
      .require('SessionRepository.save')
      .createQueryBuilder()
      .update(SessionRow)
      .set(changes)
      .where('id = :id AND version = :version', { id: row.id, version: row.version })
      .execute();
    if (affected !== 1) throw new Refused({ code: 'conflict' });
    await this.append(row.id, lines);
    return { ...row, ...changes };
  }

  private async append(sessionId: string, lines: readonly LogEvent[]): Promise<void> {
    await this.log.appendAll(
      lines.map(({ type, actor, onBehalfOf, reasonCode, effect, particulars }) => ({
        stream: sessionStream(sessionId),
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

/** What the machine keeps of a session, taken from its row. */
export function sessionRecordOf(row: SessionRow): SessionRecord {
  return { machineVersion: row.machineVersion, snapshot: row.snapshot, state: row.state };
}

/** The columns of a row that follow from the machine's record. */
export function sessionColumns(record: SessionRecord) {
  const { rosterPublishedAt, addendaUntil, presentedCaseId } = record.snapshot.context;
  return {
    machineVersion: record.machineVersion,
    snapshot: record.snapshot,
    state: record.state,
    rosterPublishedAt,
    addendaUntil,
    presentedCaseId,
  } satisfies Partial<SessionRow>;
}

/** A session as the machine of a case asks for it. */
export function sessionFactsOf(row: SessionRow): SessionFacts {
  return {
    sessionId: row.id,
    state: row.state,
    facilitatorId: row.facilitatorId,
    meetingOn: row.meetingOn,
    rosterPublishedAt: row.rosterPublishedAt,
    addendaUntil: row.addendaUntil,
  };
}
