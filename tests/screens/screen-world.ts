import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApp } from '../../src/app.js';
import { SessionRow } from '../../src/calibration/session.entity.js';
import { DevelopmentPlans } from '../../src/cases/level/development-plan.service.js';
import { SessionService } from '../../src/calibration/session.service.js';
import { CaseRow } from '../../src/cases/case.entity.js';
import { CycleRow } from '../../src/cycles/cycle.entity.js';
import { CycleService } from '../../src/cycles/cycle.service.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { IssuedDocumentRow } from '../../src/decisions/documents/issued-document.entity.js';
import type { SessionState } from '../../src/domain/workflow/session-state.js';
import { EvidenceRow } from '../../src/reviews/evidence.entity.js';
import { EvidenceService } from '../../src/reviews/evidence.service.js';
import { RulebookService } from '../../src/rulebook/rulebook.service.js';
import { isPlayed, playSample, sampleConfiguration, servedSample } from '../../src/sample/demo.js';
import type { SampleClock } from '../../src/sample/sample-clock.js';
import { SampleCompany } from '../../src/sample/sample-company.js';
import type { Viewer } from '../../src/web/viewer.js';
import { RawVisitor } from '../support/raw-visitor.js';
import { sealCasesToSpread } from './cases-to-spread.js';
import { stagedImports } from '../support/staged-imports.js';

/** The sample company as the demo leaves it, on a server of its own: where its pages are, by what people call them. */
export class ScreenWorld {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'rungs-screens-'));
  private company: SampleCompany;
  private cases: readonly CaseRow[];
  private cycles: readonly CycleRow[];
  private sessions: readonly SessionRow[];
  private documents: readonly IssuedDocumentRow[];
  private askedAbout: EvidenceRow;
  private imports: { readonly uploaded: string; readonly checked: string };
  origin: string;

  /** Plays the company, or takes a copy of one that was played: `RUNGS_DATA_DIR` says where. */
  async open(): Promise<void> {
    const played = sampleConfiguration();
    const configuration = { ...played, dataFolder: path.join(this.folder, 'sample'), port: 0 };
    if (isPlayed(played)) cpSync(played.dataFolder, configuration.dataFolder, { recursive: true });
    else
      await playSample(
        configuration,
        (line) => process.stderr.write(`${line}\n`),
        path.join(this.folder, 'out'),
      );
    const options = await servedSample(configuration);
    const app = await createApp({ ...configuration, logLevel: 'error' }, options);
    this.company = new SampleCompany(app, options.clock as SampleClock, () => undefined);
    await this.company.readPeople();
    await this.addWhatWaits();
    const entities = this.company.use(UnitOfWork).entities();
    this.cases = await entities.find(CaseRow, { order: { createdAt: 'DESC' } });
    this.cycles = await entities.find(CycleRow);
    this.sessions = await entities.find(SessionRow);
    this.documents = await entities.find(IssuedDocumentRow);
    await app.listen(0, '127.0.0.1');
    this.origin = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    await this.company.app.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Somebody who has signed in; nobody for null. */
  async visitor(name: string | null): Promise<RawVisitor> {
    const visitor = new RawVisitor(this.company.app, name);
    if (name !== null) await visitor.signIn(this.company.named(name).email);
    return visitor;
  }

  person(name: string): string {
    return this.company.named(name).id;
  }

  /** The latest case of a candidate. */
  caseOf(candidate: string): string {
    return found(this.cases, ({ candidateId }) => candidateId === this.person(candidate)).id;
  }

  cycle(state: CycleRow['state']): string {
    return found(this.cycles, (cycle) => cycle.state === state).id;
  }

  session(state: SessionState): string {
    return found(this.sessions, (session) => session.state === state).id;
  }

  document(kind: string): string {
    return found(this.documents, (document) => document.kind === kind).id;
  }

  /** Address of the question that a corroborator is asked. */
  get corroboration(): string {
    return `/cases/${this.askedAbout.caseId}/evidence/${this.askedAbout.id}/corroboration`;
  }

  /** Address of a list of people that is being imported. */
  importOf(kind: 'uploaded' | 'checked'): string {
    return `/people/import/${this.imports[kind]}`;
  }

  /** Goes on where the demo stands still: cases wait to be spread over sessions. For pictures that are taken last. */
  async goOn(): Promise<void> {
    const framework = await this.company.use(RulebookService).currentOf();
    if (!framework) throw new Error('There is no framework.');
    const play = {
      company: this.company,
      cycleId: this.cycle('open'),
      framework,
      evidenceUntil: '2026-03-02',
    };
    await sealCasesToSpread(play);
  }

  /** The facilitator puts a case on the wall that is in discussion. */
  private async present(candidate: string): Promise<void> {
    const where = { candidateId: this.person(candidate), state: 'calibration.discussion' } as const;
    const { id, sessionId } = await this.company.use(UnitOfWork).entities().findOneByOrFail(CaseRow, where);
    const facilitator = await this.company.viewer(this.company.named('周敏之'));
    const event = { type: 'PRESENT_CASE', caseId: id, roomConfirmed: true } as const;
    await this.company.use(SessionService).send(facilitator, sessionId ?? '', event);
  }

  /** What the demo leaves to its visitors: a cycle in preparation, a case on the wall, evidence to be confirmed, a list of people, a plan. */
  private async addWhatWaits(): Promise<void> {
    await this.present('程知夏');
    const hr = await this.company.viewer(this.company.named('林晓雯'));
    await this.company.use(CycleService).create(hr, { name: '2026 年下半年晋升', departments: null });
    const writing = await this.company.use(UnitOfWork).entities().find(CaseRow);
    const { id } = found(writing, ({ state, candidateId }) => {
      return state === 'review.self' && candidateId === this.person('褚云帆');
    });
    const candidate = await this.company.viewer(this.company.named('褚云帆'));
    this.askedAbout = await this.company.use(EvidenceService).add(candidate, id, {
      form: 'text',
      title: '检查预约改造：与影像科一起把等待时间减半',
      periodFrom: '2025-11-03',
      periodTo: '2026-02-27',
      role: '产品负责人；与影像科护士长每周复盘一次',
      outcomeBefore: '预约到检查平均 6.4 天，电话改约占 31%',
      outcomeAfter: '平均 2.9 天，电话改约降到 9%，两家医院已推广',
      criteria: [],
      body: '改造前后各取四周数据，口径由影像科确认；上线说明与复盘记录已存档。',
      corroborator: this.company.named('汪语嫣').email,
      warningAccepted: false,
    });
    this.imports = await stagedImports(this.company);
    await this.addPlan(candidate);
  }

  /** Three goals, one of them reached, open to the manager. */
  private async addPlan(owner: Viewer): Promise<void> {
    const plans = this.company.use(DevelopmentPlans);
    await plans.add(owner, {
      words: '独立做一次竞品分析，讲给两个产品组听，并根据反馈改一版。',
      criterionId: 'P3.analysis.competitor-analysis',
      until: '2026-09-30',
    });
    await plans.add(owner, {
      words: '把排期的理由写进每次迭代的说明，连续三次请研发负责人确认。',
      criterionId: 'P3.planning.product-priorities',
      until: '2026-11-30',
    });
    await plans.add(owner, { words: '旁听一次影像科的月度质控会，整理三个可以改进的问题。' });
    const { goals } = await plans.own(owner);
    const heard = found(goals, ({ criterionId }) => criterionId === null);
    await plans.change(owner, heard.id, { words: heard.words, state: 'done', version: heard.version });
    await plans.share(owner, true);
  }
}

function found<One>(all: readonly One[], fits: (one: One) => boolean): One {
  const one = all.find(fits);
  if (!one) throw new Error('The sample company has nothing of that kind.');
  return one;
}
