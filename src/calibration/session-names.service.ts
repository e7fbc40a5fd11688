import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../cases/case.entity.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { CommitteeRow } from '../cycles/committee.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { dayOf } from '../domain/calendar/time-zone.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { SessionRow } from './session.entity.js';

/** What people call sessions, cases and each other. Asks nobody who reads. */
@Injectable()
export class SessionNames {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly cycles: CycleSettings,
  ) {}

  /** *Product committee 2*: the committee and which of the cycle's sessions it is. */
  async sessionName(session: SessionRow): Promise<string> {
    const committee = await this.unitOfWork.entities().findOneBy(CommitteeRow, { id: session.committeeId });
    return `${committee?.name ?? ''} ${session.number}`.trim();
  }

  /** *Lin Yue, P3 → P4* */
  async caseTitle(row: CaseRow): Promise<string> {
    const person = await this.people.find(row.candidateId);
    return `${person?.name ?? ''} · ${row.fromLevel} → ${row.targetLevel}`;
  }

  /** Names by id; unknown ids are left out. */
  async ofPeople(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.people.findMany(ids);
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** The last day for scores: the first deadline of the cases that are being scored, else the day of the meeting. */
  async scoresUntil(session: SessionRow, rows: readonly CaseRow[]): Promise<string> {
    const { calendar } = await this.cycles.of(session.cycleId);
    const due = rows
      .filter(({ state }) => state === 'calibration.scoring')
      .map(({ dueAt }) => dueAt)
      .filter((moment) => moment !== null)
      .sort()[0];
    return due === undefined ? session.meetingOn : dayOf(due, calendar.timeZone);
  }
}
