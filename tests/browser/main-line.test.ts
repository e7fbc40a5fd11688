import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RulebookService } from '../../src/rulebook/rulebook.service.js';
import {
  cast,
  closeSession,
  openMeeting,
  openScoring,
  planSession,
  score,
  seatsOf,
} from '../../src/sample/committee-stages.js';
import {
  addEvidence,
  consent,
  nominate,
  type Play,
  reviewAsManager,
  reviewThemselves,
} from '../../src/sample/review-stages.js';
import { openAutumnCycle } from '../support/autumn-cycle.js';
import { RealBrowser } from '../support/real-browser.js';
import { StoryCompany } from '../support/story-company.js';
import { textsIn } from '../support/texts-of-pages.js';
import { BrowserPerson } from './browser-person.js';

const committee = '产品经理评审委员会';
const members = ['梁思远', '宋知行', '戴云舟', '崔若水', '邵景明'] as const;
const runs = [
  {
    name: 'in Chinese on a wide screen without scripts',
    language: 'zh',
    seating: { locale: 'zh-CN', width: 1440, scripts: false },
    candidate: '李沐阳',
    manager: '叶知秋',
    reviewed: 'by hand',
  },
  {
    name: 'in English on a phone',
    language: 'en',
    seating: { locale: 'en-GB', width: 390, scripts: true },
    candidate: '吴清扬',
    manager: '冯若兰',
    // By hand the main tasks do it on a phone.
    reviewed: 'by the services',
  },
] as const;

describe.each(runs)(
  'A decision in a real browser, $name',
  ({ language, seating, candidate, manager, reviewed }) => {
    const story = new StoryCompany('sqlite');
    const browser = new RealBrowser();
    const t = textsIn(language);
    const looked = seating.scripts ? new Set<string>() : null;
    const people = new Map<string, BrowserPerson>();
    let play: Play;
    let id = '';
    let session = '';

    const person = async (name: string): Promise<BrowserPerson> => {
      const known = people.get(name);
      if (known) return known;
      const page = await browser.page(seating);
      const made = new BrowserPerson(page, story.origin, t, looked);
      people.set(name, made);
      await made.signIn(story.company.named(name).email, language);
      return made;
    };
    const played = () => ({ id, candidate, target: 'P3', strength: 'strong' }) as const;
    /** The member who comes last in the roster does everything by hand, the others by the services. */
    const lastMember = async (): Promise<BrowserPerson> => {
      const last = (await seatsOf(play, played())).at(-1);
      return person(story.company.withId(last?.personId ?? '').name);
    };

    beforeAll(async () => {
      await browser.start();
      const { company } = story;
      await story.goTo('2025-09-01');
      const cycleId = await openAutumnCycle(company, [{ name: committee, levels: [], members }]);
      const framework = await company.use(RulebookService).currentOf();
      if (!framework) throw new Error('The rules folder holds no framework.');
      play = { company, cycleId, framework, evidenceUntil: '2025-09-01' };
    }, 60_000);
    afterAll(() => browser.stop());

    it('is nominated, agreed to and reviewed', async () => {
      if (reviewed === 'by the services') {
        const nominated = await nominate(play, { candidate, target: 'P3', strength: 'strong' });
        id = nominated.id;
        await consent(play, nominated);
        await reviewThemselves(play, nominated);
        await reviewAsManager(play, nominated);
        return;
      }
      const lead = await person(manager);
      await lead.open('/team', 'team');
      const candidateId = story.company.named(candidate).id;
      await lead.page.locator(`a[href*="candidate=${candidateId}"][href*="target=P3"]`).click();
      await lead.look('nominate');
      await lead.fill('changed', '已能独立负责随访产品');
      await lead.fill('proof', '三家医院上线后使用率翻倍');
      await lead.fill('risk', '跨部门经验还少');
      await lead.press(t('cases.nomination.begin'), t('cases.notices.drafted'), 'nomination');
      await lead.press(t('cases.events.SUBMIT'), t('cases.notices.nominated'), 'case of a manager');
      id = new URL(lead.page.url()).pathname.split('/')[2] ?? '';

      const self = await person(candidate);
      await self.duty(t('cases.duties.ACCEPT'), 'case of a candidate');
      await self.press(t('cases.events.ACCEPT'), t('cases.notices.sent'), 'case of a candidate');
      await addEvidence(play, played());
      await self.duty(t('cases.duties.SUBMIT_SELF_REVIEW'), 'self-review');
      await self.rateAll('3');
      await self.fill('summary', '一年来独立完成两个版本');
      await self.press(t('reviews.submit'), t('reviews.notices.submitted'), 'case under review');

      await lead.duty(t('cases.duties.SUBMIT_MANAGER_REVIEW'), "manager's review");
      await lead.rateAll('4');
      await lead.answerEach('endorsed', 'yes');
      await lead.fill('summary', '表现稳定');
      await lead.press(t('reviews.submit'), t('reviews.notices.submitted'), 'case in screening');
    }, 90_000);

    it('is screened, scored blind, revealed and voted on', async () => {
      const hr = await person('林晓雯');
      await hr.duty(t('cases.duties.ACCEPT_PACKET'), 'screening');
      await hr.press(t('cases.events.ACCEPT_PACKET'), t('reviews.notices.accepted'), 'after screening');
      await story.goTo('2025-10-13');
      session = await planSession(play, committee, '2025-10-28', [played()], '2025-10-17');
      await story.goTo('2025-10-21');
      await openScoring(play, session);
      const member = await lastMember();
      await member.duty(t('cases.duties.SUBMIT_SCORES'), 'score sheet');
      await member.answerEach('scores.', '4');
      await member.press(t('calibration.sheet.handIn'), t('calibration.notices.handedIn'), 'sheet handed in');
      await score(play, played(), 1);
      await story.goTo('2025-10-28');
      await openMeeting(play, session);
      const facilitator = await person('周敏之');
      await facilitator.open(`/sessions/${session}`, 'session');
      await facilitator.open(`/cases/${id}/meeting`, 'meeting before the reveal');
      await facilitator.press(t('calibration.meeting.reveal'), t('calibration.meeting.scores'), 'meeting');
      await facilitator.open(`/sessions/${session}/board`, 'board');
      const chair = await person(members[0]);
      await chair.open(`/cases/${id}/meeting`, 'meeting of the chair');
      await chair.press(t('calibration.meeting.openBallot'), t('calibration.ballot.button'), 'ballot');
      await cast(play, played(), ['promote', 'promote', 'promote', 'promote']);
      await member.open(`/cases/${id}/meeting`, 'ballot');
      await member.answerEach('choice', 'promote');
      await member.press(t('calibration.ballot.button'), t('calibration.notices.cast'), 'ballot cast');
      await chair.open(`/cases/${id}/meeting`, 'ballot');
      await chair.press(t('calibration.ballot.close'), t('calibration.rationale.open'), 'ballot closed');
    }, 90_000);

    it('is explained, released and read', async () => {
      const chair = await person(members[0]);
      await chair.duty(t('cases.duties.CONFIRM_DECISION'), 'rationale');
      for (const text of await chair.page.locator('textarea[name$=".text"]').all()) {
        await text.fill('证据显示本人能够独立完成。');
      }
      for (const box of await chair.page.locator('input[name$=".confirmed"]').all()) await box.check();
      const differs = chair.page.locator('[name="differsBecause"]');
      if (await differs.count()) await differs.fill('委员会综合现场讨论作出判断');
      await chair.press(t('calibration.rationale.confirm'), t('calibration.notices.confirmed'), 'confirmed');
      await closeSession(play, session);
      await story.goTo('2025-11-14');
      const hr = await person('林晓雯');
      await hr.open('/releases', 'releases');
      await hr.page.locator('input[name="caseIds"]').check();
      await hr.press(t('decisions.releases.button'), t('decisions.notices.released'), 'released');
      const self = await person(candidate);
      await self.open(`/cases/${id}`, 'released case');
      await self.goThroughTabs(['overview', 'criteria'], seating.scripts);
      await self.open(`/cases/${id}?tab=decision`, 'decision on the case');
      await self.page.getByRole('link', { name: t('decisions.decision.read') }).click();
      await self.look('decision');
      expect(await self.words()).toContain(t('calibration.results.promoted'));
      await self.press(t('decisions.acknowledge.button'), t('decisions.notices.done'), 'acknowledged');
      expect(browser.complaints).toEqual([]);
    }, 90_000);
  },
);
