import type { Page } from 'playwright-core';
import type { PlayedCase } from '../../../src/sample/case-plan.js';
import { RulebookService } from '../../../src/rulebook/rulebook.service.js';
import { addEvidence, consent, type Play } from '../../../src/sample/review-stages.js';
import type { SampleCompany } from '../../../src/sample/sample-company.js';
import type { TextOf } from '../texts-of-pages.js';
import { decide } from './between-tasks.js';
import type { Hands } from './hands.js';
import { type Task, type TaskCount } from './task-count.js';
import { type Look, TaskPerson } from './task-person.js';

export const cast = { hr: '林晓雯', manager: '叶知秋', candidate: '李沐阳' } as const;

/** What a play of the tasks needs: a company after {@link haveFormerCycle}, and people at their browsers. */
export interface TaskStage {
  readonly company: SampleCompany;
  readonly origin: string;
  readonly t: TextOf;
  /** The page of somebody who has signed in, by name; always the same. */
  readonly pageOf: (name: string) => Promise<Page>;
  readonly handsOn: (page: Page) => Hands;
  readonly look: Look;
}

/** The main tasks, from the page where each begins to the words that say it is done. What others do between goes by the services. */
export class TaskPlay {
  readonly counts = new Map<Task, TaskCount>();
  /** Once the task `cycle` is done. */
  cycleId = '';
  /** Once the task `nomination` is done. */
  caseId = '';

  constructor(private readonly stage: TaskStage) {}

  /** One after the other. */
  async all(): Promise<void> {
    await this.openCycle();
    await this.nominate();
    await this.reviewOneself();
    await this.reviewAsManager();
    await this.screen();
    await this.release();
  }

  /** HR opens a cycle after the one before: name, who, when, how, and what will happen. */
  async openCycle(): Promise<void> {
    await this.stage.company.goTo('2025-08-26');
    await this.do('cycle', cast.hr, '/cycles', async (hr) => {
      await hr.link(this.stage.t('cycles.new'), 'cycle: what');
      await hr.hands.write('name', '2025 年下半年晋升');
      await hr.press('cycles.setup.next', 'cycle: who');
      await hr.press('cycles.setup.next', 'cycle: when');
      await hr.hands.setDay('nominationsOpenOn', '2025-09-01');
      await hr.hands.setDay('releaseOn', '2025-11-14');
      await hr.hands.setDay('effectiveOn', '2026-01-01');
      await hr.press('cycles.setup.next', 'cycle: how');
      await hr.press('cycles.setup.toPreview', 'cycle: preview');
      await hr.finish('cycles.open', 'cycles.notices.opened', 'cycle opened');
      this.cycleId = identifierIn(hr.page);
    });
  }

  async nominate(): Promise<void> {
    const { company, t } = this.stage;
    await company.goTo('2025-09-01');
    await this.do('nomination', cast.manager, '/team', async (manager) => {
      const candidate = company.named(cast.candidate).id;
      const link = manager.page.locator(`main a[href*="candidate=${candidate}"]`);
      await manager.follow(link.getByText(t('cases.team.nominate')), 'nominate');
      await manager.hands.write('changed', '已能独立负责随访产品');
      await manager.hands.write('proof', '三家医院上线后使用率翻倍');
      await manager.hands.write('risk', '跨部门经验还少');
      await manager.press('cases.nomination.begin', 'nomination');
      await manager.finish('cases.events.SUBMIT', 'cases.notices.nominated', 'nominated');
      this.caseId = identifierIn(manager.page);
    });
  }

  async reviewOneself(): Promise<void> {
    await consent(await this.play(), this.played());
    await addEvidence(await this.play(), this.played());
    await this.do('self-review', cast.candidate, '/inbox', async (candidate) => {
      await candidate.link(this.stage.t('cases.duties.SUBMIT_SELF_REVIEW'), 'self-review');
      await candidate.rateAll('3');
      await candidate.hands.write('summary', '一年来独立完成两个版本');
      await candidate.finish('reviews.submit', 'reviews.notices.submitted', 'self-review handed in');
    });
  }

  async reviewAsManager(): Promise<void> {
    await this.do('manager-review', cast.manager, '/inbox', async (manager) => {
      await manager.link(this.stage.t('cases.duties.SUBMIT_MANAGER_REVIEW'), "manager's review");
      await manager.rateAll('4');
      await manager.hands.write('summary', '表现稳定');
      await manager.hands.choose('endorsed', 'yes');
      await manager.finish('reviews.submit', 'reviews.notices.submitted', "manager's review handed in");
    });
  }

  async screen(): Promise<void> {
    await this.do('screening', cast.hr, '/inbox', async (hr) => {
      await hr.link(this.stage.t('cases.duties.ACCEPT_PACKET'), 'screening');
      await hr.finish('cases.events.ACCEPT_PACKET', 'reviews.notices.accepted', 'screened');
    });
  }

  async release(): Promise<void> {
    await decide(await this.play(), this.played());
    await this.stage.company.goTo('2025-11-14');
    await this.do('release', cast.hr, '/releases', async (hr) => {
      await hr.hands.tick('caseIds');
      await hr.finish('decisions.releases.button', 'decisions.notices.released', 'released');
    });
  }

  private async do(task: Task, name: string, from: string, act: (person: TaskPerson) => Promise<void>) {
    const { origin, t, pageOf, handsOn, look } = this.stage;
    const page = await pageOf(name);
    await page.goto(origin + from);
    await look(page, `${task}: ${from}`);
    const hands = handsOn(page);
    await act(new TaskPerson(hands, t, look));
    this.counts.set(task, hands.count());
  }

  private async play(): Promise<Play> {
    const { company } = this.stage;
    const framework = await company.use(RulebookService).currentOf();
    if (!framework) throw new Error('The rules folder holds no framework.');
    return { company, cycleId: this.cycleId, framework, evidenceUntil: '2025-09-01' };
  }

  private played(): PlayedCase {
    return { id: this.caseId, candidate: cast.candidate, target: 'P3', strength: 'strong' };
  }
}

/** What stands in the address after the kind of thing: `/cases/<this>/…`. */
function identifierIn(page: Page): string {
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}
