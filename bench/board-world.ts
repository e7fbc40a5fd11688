import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../src/app.js';
import { AgendaService } from '../src/calibration/agenda.service.js';
import { SeatRepository } from '../src/calibration/seat.repository.js';
import { CaseRow } from '../src/cases/case.entity.js';
import { ScoreSheetService } from '../src/calibration/score-sheet.service.js';
import { SessionPlanning } from '../src/calibration/session-planning.service.js';
import { SessionService } from '../src/calibration/session.service.js';
import { CaseEventHandlers } from '../src/cases/case-event-handlers.js';
import { NominationService } from '../src/cases/nomination.service.js';
import { SettableClock } from '../src/config/clock.js';
import { readConfiguration } from '../src/config/configuration.js';
import { UnitOfWork } from '../src/database/unit-of-work.js';
import { levelOf, type Framework } from '../src/domain/framework/framework.js';
import { RulebookService } from '../src/rulebook/rulebook.service.js';
import type { Viewer } from '../src/web/viewer.js';
import { ViewerSource } from '../src/web/viewer.js';
import { rolesOf, type Hired, type Name } from '../tests/integration/calibration/committee-people.js';
import { cycleId, populate, start } from '../tests/integration/calibration/committee-population.js';
import { hire, seat } from '../tests/support/many-members.js';

const target = 'P3';
const members = Array.from({ length: 9 }, (_, index): Hired => `member-${index + 1}`);
const thesis = { changed: '独立负责了随访产品', proof: '三家医院上线后使用率翻倍', risk: '跨部门经验还少' };
const day = 86_400_000;

/** Sessions of committees: of nine whose cases are all scored and revealed, or of others who are about to score. */
export class BoardWorld {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'rungs-bench-'));
  private readonly clock = new SettableClock(start);
  private framework: Framework;
  private hired = 0;
  app: NestFastifyApplication;
  /** A reader with a seat in every case: the cookie that signs them in. */
  readonly reader = { name: 'as', value: members[1] ?? '' };

  /** @param databaseUrl of an empty PostgreSQL database; null for SQLite */
  async open(databaseUrl: string | null = null): Promise<void> {
    const variables = { RUNGS_LOG_LEVEL: 'silent', PORT: '0' };
    const configuration = readConfiguration(variables, { dataFolder: this.folder, databaseUrl });
    this.app = await createApp(configuration, { clock: this.clock });
    const framework = await this.use(RulebookService).currentOf();
    if (!framework) throw new Error('The rules folder holds no framework.');
    this.framework = framework;
    const unitOfWork = this.use(UnitOfWork);
    await unitOfWork.run(() => populate(unitOfWork.entities(), framework.version, {}));
    await hire(unitOfWork, cycleId, members, { level: 'P4', managerId: 'boss' });
    await seat(unitOfWork, cycleId, 'nine', members);
    this.use<ViewerSource>(ViewerSource).find = ({ headers }) => {
      const name = /as=([\w-]+)/.exec(headers.cookie ?? '')?.[1];
      return Promise.resolve(name === undefined ? null : viewerOf(name as Hired));
    };
  }

  /** Plays a session with so many cases up to the reveal of all of them. @returns its id */
  async revealed(count: number): Promise<string> {
    const candidates = Array.from({ length: count }, (): Hired => `candidate-${++this.hired}`);
    await hire(this.use(UnitOfWork), cycleId, candidates, { level: 'P2', managerId: 'manager' });
    const ids: string[] = [];
    for (const candidate of candidates) ids.push(await this.sealed(candidate));
    const before = this.clock.now();
    const id = await this.opened('nine', ids);
    for (const [index, caseId] of ids.entries()) await this.scored(caseId, index);
    this.clock.set(before);
    return id;
  }

  /** Seats people in a committee of their own, whose sheets for one case are open. */
  async scoring(
    committeeId: string,
    seated: readonly Hired[],
  ): Promise<{ caseId: string; sessionId: string }> {
    const candidate: Hired = `candidate-${++this.hired}`;
    await hire(this.use(UnitOfWork), cycleId, [candidate], { level: 'P2', managerId: 'manager' });
    await seat(this.use(UnitOfWork), cycleId, committeeId, seated);
    const caseId = await this.sealed(candidate);
    const before = this.clock.now();
    const sessionId = await this.opened(committeeId, [caseId]);
    this.clock.set(before);
    return { caseId, sessionId };
  }

  hire(people: readonly Hired[]): Promise<void> {
    return hire(this.use(UnitOfWork), cycleId, people, { level: 'P4', managerId: 'boss' });
  }

  /** What each seat of a case has handed in, by dimension; null where nothing is. */
  async handedIn(
    caseId: string,
  ): Promise<ReadonlyMap<string, Readonly<Record<string, number | null>> | null>> {
    const row = await this.use(UnitOfWork).entities().findOneByOrFail(CaseRow, { id: caseId });
    const seats = await this.use(SeatRepository).seats(row);
    return new Map(
      seats.map(({ personId, sheetHandedIn, scores }) => [
        personId,
        sheetHandedIn
          ? Object.fromEntries((scores ?? []).map(({ dimension, value }) => [dimension, value]))
          : null,
      ]),
    );
  }

  /** A session whose scoring has begun; the clock is a day on. */
  private async opened(committeeId: string, ids: readonly string[]): Promise<string> {
    const hr = viewerOf('hr');
    const lead = viewerOf('facilitator');
    const planned = { cycleId, committeeId, meetingOn: '2026-04-20' };
    const { id } = await this.use(SessionPlanning).plan(hr, planned);
    await this.use(AgendaService).assign(hr, id, ids);
    const addendaUntil = this.clock.now().toISOString().slice(0, 10);
    await this.use(SessionService).send(lead, id, { type: 'PUBLISH_ROSTER', addendaUntil });
    this.clock.set(new Date(this.clock.now().getTime() + day));
    await this.use(SessionService).send(lead, id, { type: 'OPEN_SCORING' });
    return id;
  }

  async close(): Promise<void> {
    await this.app.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private sealed(candidate: Hired): Promise<string> {
    return this.use(UnitOfWork).run(async () => {
      const input = { cycleId, candidateId: candidate, targetLevel: target, ...thesis };
      const { id } = await this.use(NominationService).create(viewerOf('manager'), input);
      await this.send('manager', id, 'SUBMIT');
      await this.send(candidate, id, 'SUBMIT_SELF_REVIEW', { ratings: this.ratings(3), summary: '我做到了' });
      const review = { ratings: this.ratings(4), summary: '值得', endorsed: 'yes' };
      await this.send('manager', id, 'SUBMIT_MANAGER_REVIEW', review);
      await this.send('hr', id, 'ACCEPT_PACKET');
      return id;
    });
  }

  /** All nine, about a middle that is another one in each case and dimension, so that every sorting moves rows; then revealed. */
  private async scored(caseId: string, index: number): Promise<void> {
    const asked = [...new Set(levelOf(this.framework, target).required.map(({ dimension }) => dimension))];
    for (const [place, member] of members.entries()) {
      const scores = Object.fromEntries(
        asked.map((dimension, at) => {
          const middle = (index * 7 + at * 11 + ((index * at) % 3)) % 5;
          return [dimension, 1 + Math.min(4, middle + (place % 3 === 0 ? 1 : 0))];
        }),
      );
      await this.use(ScoreSheetService).handIn(viewerOf(member), caseId, { scores, evidence: {}, notes: {} });
    }
    await this.send('facilitator', caseId, 'REVEAL');
  }

  private async send(
    by: Name | Hired,
    id: string,
    type: Parameters<CaseEventHandlers['send']>[2],
    input = {},
  ) {
    await this.use(CaseEventHandlers).send(viewerOf(by), id, type, input);
  }

  private ratings(value: number) {
    const rating = { value, cannotTell: false, comment: '' };
    return Object.fromEntries(levelOf(this.framework, target).required.map(({ id }) => [id, rating]));
  }

  private use<T>(type: abstract new (...parts: never[]) => T): T {
    return this.app.get<T>(type, { strict: false });
  }
}

function viewerOf(name: Name | Hired): Viewer {
  const roles = rolesOf(name);
  return {
    accountId: `account-${name}`,
    personId: name,
    name,
    roles: ['employee', ...roles],
    hrDepartments: roles.includes('hr') ? 'all' : [],
    language: 'zh',
    timeZone: 'Asia/Shanghai',
  };
}
