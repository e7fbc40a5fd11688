import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { AccountRoleRow } from '../../../src/auth/account-role.entity.js';
import { AccountRow } from '../../../src/auth/account.entity.js';
import type { GrantedRole } from '../../../src/auth/granted-role.js';
import { createApp } from '../../../src/app.js';
import { SettableClock } from '../../../src/config/clock.js';
import type { Configuration } from '../../../src/config/configuration.js';
import { CycleMemberRow } from '../../../src/cycles/cycle-member.entity.js';
import { CycleRow } from '../../../src/cycles/cycle.entity.js';
import { InChargeRow } from '../../../src/cycles/in-charge.entity.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import type { CycleCalendar } from '../../../src/domain/workflow/cycle-calendar.js';
import { defaultPolicies, type CyclePolicies } from '../../../src/domain/workflow/cycle-policies.js';
import { PersonRow } from '../../../src/people/person.entity.js';
import { RulebookService } from '../../../src/rulebook/rulebook.service.js';
import { CaseEventHandlers } from '../../../src/cases/case-event-handlers.js';
import { CaseRow } from '../../../src/cases/case.entity.js';
import { NominationService } from '../../../src/cases/nomination.service.js';
import { levelOf, type Framework } from '../../../src/domain/framework/framework.js';
import type { Ratings } from '../../../src/reviews/review.entity.js';
import type { Viewer } from '../../../src/web/viewer.js';
import { type Engine, removeTestData, testConfiguration } from '../../support/databases.js';
import type { INestApplication, Type } from '@nestjs/common';

/** A Monday morning in Shanghai, within nominations. */
export const start = new Date('2026-03-02T01:00:00.000Z');

export const calendar: CycleCalendar = {
  timeZone: 'Asia/Shanghai',
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: [],
  extraWorkingDays: [],
  nominationsOpenOn: '2026-03-02',
  nominationsEndOn: '2026-03-13',
  reviewsEndOn: '2026-04-10',
  calibrationEndOn: '2026-05-08',
  releaseOn: '2026-05-15',
  effectiveOn: '2026-06-01',
  endsOn: '2026-06-12',
};

const people = {
  boss: { level: 'P6', manager: null },
  manager: { level: 'P5', manager: 'boss' },
  candidate: { level: 'P2', manager: 'manager' },
  novice: { level: 'P2', manager: 'manager', since: '2026-01-01' },
  colleague: { level: 'P3', manager: 'manager' },
  peerOne: { level: 'P3', manager: 'boss' },
  peerTwo: { level: 'P3', manager: 'boss' },
  peerThree: { level: 'P3', manager: 'boss' },
  hr: { level: null, manager: null, roles: ['hr'] },
  otherHr: { level: null, manager: null, roles: ['hr'] },
  auditor: { level: null, manager: null, roles: ['auditor'] },
} as const satisfies Record<
  string,
  { level: string | null; manager: string | null; since?: string; roles?: readonly GrantedRole[] }
>;
export type Name = keyof typeof people;

function rolesOf(name: Name): readonly GrantedRole[] {
  const person = people[name];
  return 'roles' in person ? person.roles : [];
}

const thesis = { changed: '独立负责了随访产品', proof: '三家医院上线后使用率翻倍', risk: '跨部门经验还少' };

/** A small company with one open cycle, the pipeline of cases around it, without pages. */
export class CaseWorld {
  readonly clock = new SettableClock(start);
  readonly cycleId = 'cycle-1';
  configuration: Configuration;
  app: INestApplication;
  framework: Framework;

  constructor(
    private readonly engine: Engine,
    private readonly policies: Partial<CyclePolicies> = {},
  ) {
    beforeAll(() => this.open());
    afterEach(() => this.clear());
    afterAll(() => this.close());
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  viewer(name: Name): Viewer {
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

  nominate(by: Name = 'manager', candidateId: Name = 'candidate', targetLevel = 'P3'): Promise<CaseRow> {
    const input = { cycleId: this.cycleId, candidateId, targetLevel, ...thesis };
    return this.get(NominationService).create(this.viewer(by), input);
  }

  send(
    by: Name,
    caseId: string,
    type: Parameters<CaseEventHandlers['send']>[2],
    input: object = {},
  ): Promise<CaseRow> {
    return this.get(CaseEventHandlers).send(this.viewer(by), caseId, type, input);
  }

  /** Ratings of everything the level asks, all the same. */
  ratings(value: number, level = 'P3'): Ratings {
    const rating = { value, cannotTell: false, comment: '' };
    return Object.fromEntries(levelOf(this.framework, level).required.map(({ id }) => [id, rating]));
  }

  /** A nomination on its way to the given state, by the shortest path. */
  async caseIn(
    state: 'review.self' | 'review.manager' | 'screening' | 'calibration.scheduled',
  ): Promise<CaseRow> {
    const { id } = await this.nominate();
    await this.send('manager', id, 'SUBMIT');
    let row = await this.send('candidate', id, 'ACCEPT');
    if (state === 'review.self') return row;
    row = await this.send('candidate', id, 'SUBMIT_SELF_REVIEW', {
      ratings: this.ratings(3),
      summary: '我做到了',
    });
    if (state === 'review.manager') return row;
    const review = { ratings: this.ratings(4), summary: '值得', endorsed: 'yes' };
    row = await this.send('manager', id, 'SUBMIT_MANAGER_REVIEW', review);
    return state === 'screening' ? row : this.send('hr', id, 'ACCEPT_PACKET');
  }

  row(id: string): Promise<CaseRow> {
    return this.get(UnitOfWork).entities().findOneByOrFail(CaseRow, { id });
  }

  openCaseOf(candidateId: Name): Promise<CaseRow> {
    return this.get(UnitOfWork).entities().findOneByOrFail(CaseRow, { candidateId, final: false });
  }

  /** Puts somebody on another level, as if they had always been there. */
  async setLevel(name: Name, level: string): Promise<void> {
    const unit = this.get(UnitOfWork);
    await unit.run(() => unit.entities().update(PersonRow, { id: name }, { level }));
  }

  async setManager(name: Name, managerId: Name): Promise<void> {
    const unit = this.get(UnitOfWork);
    await unit.run(() => unit.entities().update(PersonRow, { id: name }, { managerId }));
  }

  /** Puts away what is open, so that the next test may nominate the same people. */
  private async clear(): Promise<void> {
    const unit = this.get(UnitOfWork);
    await unit.run(() => unit.entities().update(CaseRow, { final: false }, { final: true, dueAt: null }));
    this.clock.set(start);
  }

  private async open(): Promise<void> {
    this.configuration = await testConfiguration(this.engine);
    this.app = await createApp(this.configuration, {
      clock: this.clock,
    });
    const framework = await this.get(RulebookService).currentOf();
    if (!framework) throw new Error('There is no framework.');
    this.framework = framework;
    await this.get(UnitOfWork).run(() => this.populate());
  }

  private async populate(): Promise<void> {
    const entities = this.get(UnitOfWork).entities();
    const createdAt = start.toISOString();
    for (const [name, { level, manager, ...more }] of Object.entries(people)) {
      const since = level === null ? null : 'since' in more ? more.since : '2023-01-01';
      await entities.insert(PersonRow, {
        id: name,
        employeeNumber: name,
        name,
        latinName: null,
        email: `${name.toLowerCase()}@example.com`,
        department: '产品部',
        level,
        levelSince: since,
        givenRank: null,
        managerId: manager,
        managerSince: manager === null ? null : '2024-01-01',
        status: 'active',
        version: 1,
        createdAt,
      });
      await this.account(name, rolesOf(name as Name));
    }
    await this.cycle();
  }

  private async account(name: string, roles: readonly GrantedRole[]): Promise<void> {
    const entities = this.get(UnitOfWork).entities();
    const id = `account-${name}`;
    const createdAt = start.toISOString();
    await entities.insert(AccountRow, {
      id,
      personId: name,
      email: `${name.toLowerCase()}@example.com`,
      name,
      passwordHash: null,
      language: 'zh',
      timeZone: 'Asia/Shanghai',
      lockedAt: null,
      createdAt,
      version: 1,
    });
    for (const role of roles) {
      await entities.insert(AccountRoleRow, {
        accountId: id,
        role,
        departments: [],
        grantedBy: id,
        confirmedBy: null,
        grantedAt: createdAt,
      });
    }
  }

  private async cycle(): Promise<void> {
    const entities = this.get(UnitOfWork).entities();
    const createdAt = start.toISOString();
    await entities.insert(CycleRow, {
      id: this.cycleId,
      name: '2026 春季',
      state: 'open',
      frameworkVersion: this.framework.version,
      departments: null,
      calendar,
      policies: { ...defaultPolicies, ...this.policies },
      nominationsOpenOn: calendar.nominationsOpenOn,
      releaseOn: calendar.releaseOn,
      effectiveOn: calendar.effectiveOn,
      endsOn: calendar.endsOn,
      openedAt: createdAt,
      endedAt: null,
      snapshot: {
        status: 'active',
        value: 'open',
        context: { steps: 1, frameworkVersion: this.framework.version, amendments: 0, openedAt: createdAt },
        historyValue: {},
      },
      machineVersion: 1,
      version: 1,
      createdAt,
    });
    for (const [name, { level, manager }] of Object.entries(people)) {
      if (level === null) continue;
      await entities.insert(CycleMemberRow, {
        cycleId: this.cycleId,
        personId: name,
        managerId: manager,
        managerSince: manager === null ? null : '2024-01-01',
        lineAboveId: null,
        department: '产品部',
        level,
        levelSince: '2023-01-01',
        addedBy: null,
        removedBy: null,
      });
    }
    await entities.insert(InChargeRow, { cycleId: this.cycleId, level: 'P3', personId: 'hr' });
  }

  private async close(): Promise<void> {
    await this.app?.close();
    await removeTestData(this.configuration);
  }
}
