import { afterAll, beforeAll, jest } from '@jest/globals';
import type { Abstract, INestApplication, Type } from '@nestjs/common';
import { createApp } from '../../../src/app.js';
import { CalibrationCoreModule } from '../../../src/calibration/calibration-core.module.js';
import { ScoreSheetService } from '../../../src/calibration/score-sheet.service.js';
import { SessionPlanning } from '../../../src/calibration/session-planning.service.js';
import { SessionService } from '../../../src/calibration/session.service.js';
import { AgendaService } from '../../../src/calibration/agenda.service.js';
import { CaseEventHandlers } from '../../../src/cases/case-event-handlers.js';
import { CaseRow } from '../../../src/cases/case.entity.js';
import { NominationService } from '../../../src/cases/nomination.service.js';
import { SettableClock } from '../../../src/config/clock.js';
import { SeededRandom } from '../../../src/config/random.js';
import type { Configuration } from '../../../src/config/configuration.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { DecisionsCoreModule } from '../../../src/decisions/decisions-core.module.js';
import { levelOf, type Framework } from '../../../src/domain/framework/framework.js';
import type { SessionEvent } from '../../../src/domain/workflow/session-event.js';
import type { CyclePolicies } from '../../../src/domain/workflow/cycle-policies.js';
import type { Ratings } from '../../../src/reviews/review.entity.js';
import { RulebookService } from '../../../src/rulebook/rulebook.service.js';
import type { Viewer } from '../../../src/web/viewer.js';
import { type Engine, removeTestData, testConfiguration } from '../../support/databases.js';
import { type Hired, type Name, rolesOf } from './committee-people.js';
import { cycleId, populate, start } from './committee-population.js';

const thesis = { changed: '独立负责了随访产品', proof: '三家医院上线后使用率翻倍', risk: '跨部门经验还少' };
export const members: readonly Name[] = ['chair', 'deputy', 'third', 'fourth', 'fifth'];

// A case takes some forty steps to its decision, each a unit of its own: long on a busy machine.
jest.setTimeout(120_000);

/** A company with a committee, and the real services around it. */
export class CommitteeWorld {
  readonly clock = new SettableClock(start);
  configuration: Configuration;
  app: INestApplication;
  framework: Framework;

  constructor(
    private readonly engine: Engine,
    private readonly policies: Partial<CyclePolicies> = {},
    /** Of chance: with the same seed the same acts give the same ids. */
    private readonly seed?: string,
  ) {
    beforeAll(() => this.open());
    afterAll(() => this.close());
  }

  get<T>(type: Type<T> | Abstract<T>): T {
    return this.app.get(type, { strict: false });
  }

  viewer(name: Name | Hired): Viewer {
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

  send(
    by: Name | Hired,
    caseId: string,
    type: Parameters<CaseEventHandlers['send']>[2],
    input: object = {},
  ): Promise<CaseRow> {
    return this.get(CaseEventHandlers).send(this.viewer(by), caseId, type, input);
  }

  session(by: Name, sessionId: string, event: SessionEvent) {
    return this.get(SessionService).send(this.viewer(by), sessionId, event);
  }

  row(id: string): Promise<CaseRow> {
    return this.get(UnitOfWork).entities().findOneByOrFail(CaseRow, { id });
  }

  /** A case whose packet is sealed. */
  async sealed(candidateId: Name | Hired = 'candidate', manager: Name = 'manager'): Promise<string> {
    const input = { cycleId, candidateId, targetLevel: 'P3', ...thesis };
    const { id } = await this.get(NominationService).create(this.viewer(manager), input);
    await this.send(manager, id, 'SUBMIT');
    const self = { ratings: this.ratings(3), summary: '我做到了' };
    await this.send(candidateId, id, 'SUBMIT_SELF_REVIEW', self);
    const review = { ratings: this.ratings(4), summary: '值得', endorsed: 'yes' };
    await this.send(manager, id, 'SUBMIT_MANAGER_REVIEW', review);
    await this.send('hr', id, 'ACCEPT_PACKET');
    return id;
  }

  /** A planned session with these cases on its agenda. */
  async planned(
    caseIds: readonly string[],
    committeeId = 'committee-1',
    meetingOn = '2026-04-20',
  ): Promise<string> {
    const planned = { cycleId, committeeId, meetingOn };
    const { id } = await this.get(SessionPlanning).plan(this.viewer('hr'), planned);
    await this.get(AgendaService).assign(this.viewer('hr'), id, caseIds);
    return id;
  }

  /** A session whose members may score. */
  async scoring(caseIds: readonly string[], committeeId?: string, meetingOn?: string): Promise<string> {
    const id = await this.planned(caseIds, committeeId, meetingOn);
    await this.openScoring(id);
    return id;
  }

  /** Publishes the roster, lets the time for addenda pass, and opens scoring. */
  async openScoring(sessionId: string): Promise<void> {
    const addendaUntil = this.clock.now().toISOString().slice(0, 10);
    await this.session('facilitator', sessionId, { type: 'PUBLISH_ROSTER', addendaUntil });
    this.clock.set(new Date(this.clock.now().getTime() + 86_400_000));
    await this.session('facilitator', sessionId, { type: 'OPEN_SCORING' });
  }

  /** Hands in the same value for every dimension. */
  async score(by: Name, caseId: string, value: number | 'cannot-tell' = 3): Promise<CaseRow> {
    const form = { scores: this.byDimension(value), evidence: {}, notes: {} };
    return this.get(ScoreSheetService).handIn(this.viewer(by), caseId, form);
  }

  /** From scoring to an open ballot. */
  async ballot(sessionId: string, caseId: string, by: readonly Name[] = members, value = 3): Promise<void> {
    for (const member of by) await this.score(member, caseId, value);
    await this.send('facilitator', caseId, 'REVEAL');
    await this.session('facilitator', sessionId, { type: 'OPEN_MEETING' });
    await this.send(by[0] ?? 'chair', caseId, 'OPEN_BALLOT');
  }

  async vote(caseId: string, choices: Partial<Record<Name, 'promote' | 'decline' | 'abstain'>>) {
    for (const [name, choice] of Object.entries(choices)) {
      await this.send(name as Name, caseId, 'CAST_BALLOT', { choice, againstOwnScore: true });
    }
  }

  /** From scoring to `decided`, by the votes of all five. */
  async decided(caseId: string, choice: 'promote' | 'decline'): Promise<string> {
    const sessionId = await this.scoring([caseId]);
    await this.ballot(sessionId, caseId);
    await this.vote(caseId, Object.fromEntries(members.map((name) => [name, choice])));
    await this.send('chair', caseId, 'CLOSE_BALLOT');
    await this.send('chair', caseId, 'CONFIRM_DECISION', this.confirmation());
    return sessionId;
  }

  /** Ids of the cases that are not over, in the order of their numbers. */
  async running(): Promise<string[]> {
    const rows = await this.get(UnitOfWork)
      .entities()
      .find(CaseRow, { where: { final: false }, order: { number: 'ASC' } });
    return rows.map(({ id }) => id);
  }

  confirmation() {
    const dimensions = Object.keys(this.byDimension(3));
    const rationales = dimensions.map((dimension) => ({
      dimension,
      conclusion: 'meets',
      text: `${dimension}：有据`,
    }));
    return { rationales, differsBecause: '证据仍不足' };
  }

  byDimension<T>(value: T): Record<string, T> {
    const asked = levelOf(this.framework, 'P3').required.map(({ dimension }) => dimension);
    return Object.fromEntries([...new Set(asked)].map((dimension) => [dimension, value]));
  }

  private ratings(value: number): Ratings {
    const rating = { value, cannotTell: false, comment: '' };
    return Object.fromEntries(levelOf(this.framework, 'P3').required.map(({ id }) => [id, rating]));
  }

  private async open(): Promise<void> {
    this.configuration = await testConfiguration(this.engine);
    const imports = [CalibrationCoreModule, DecisionsCoreModule];
    const random = this.seed === undefined ? {} : { random: new SeededRandom(this.seed) };
    this.app = await createApp(this.configuration, { clock: this.clock, imports, ...random });
    const framework = await this.get(RulebookService).currentOf();
    if (!framework) throw new Error('There is no framework.');
    this.framework = framework;
    const unitOfWork = this.get(UnitOfWork);
    await unitOfWork.run(() => populate(unitOfWork.entities(), framework.version, this.policies));
  }

  private async close(): Promise<void> {
    await this.app?.close();
    await removeTestData(this.configuration);
  }
}

/** The code with which a service refuses. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (failure) {
    const { refusal: found } = failure as { refusal?: { code: string } };
    if (found) return found.code;
    throw failure;
  }
  return 'done';
}
