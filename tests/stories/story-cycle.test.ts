import { beforeAll, describe, expect, it } from '@jest/globals';
import { readPdf, squeezed } from '../integration/pdf/read-pdf.js';
import { formsOf } from '../support/html-forms.js';
import { StoryCompany } from '../support/story-company.js';
import { textsIn } from '../support/texts-of-pages.js';
import type { VisitedPage } from '../support/visitor.js';
import { choices, eachField, rateAll } from './story-fields.js';
import { openCycleByItsPages } from './story-opening.js';

const t = textsIn('zh');
const people = {
  hr: '林晓雯',
  facilitator: '周敏之',
  manager: '叶知秋',
  candidate: '李沐阳',
  colleague: '邓星野',
  lineAbove: '蒋南乔',
  auditor: '方正宁',
  stranger: '王一诺',
} as const;
const members = ['梁思远', '宋知行', '戴云舟', '崔若水', '邵景明'] as const;
const chair = members[0];
type Name = keyof typeof people | (typeof members)[number];

const words = {
  changed: '已能独立负责随访产品的两条业务线',
  proof: '三家医院上线后随访率从 41% 升到 78%',
  risk: '跨部门协作的经验还少',
  self: '一年来独立完成两个版本的需求与设计，仍需加强规划。',
  manager: '表现稳定，已经按目标职级的要求工作。',
  rationale: '证据显示本人能够独立完成，并经合作同事确认。',
} as const;

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`One cycle, played by its people through the pages, on ${engine}`, () => {
    const story = new StoryCompany(engine);
    const at = (name: Name) => story.visitor(name in people ? people[name as keyof typeof people] : name);
    let cycle = '';
    let casePath = '';
    let session = '';
    let issued: Buffer;

    const open = async (name: Name, path: string): Promise<VisitedPage> => (await at(name)).open(path);
    const status = async (name: Name, path: string): Promise<number> => (await open(name, path)).status;
    /** Follows the first open duty of the inbox. */
    const openDuty = async (name: Name, text: string): Promise<VisitedPage> => {
      const visitor = await at(name);
      await visitor.open('/inbox');
      return visitor.follow(text);
    };
    /** All parts of the case page that somebody has. */
    const shownState = async (name: Name): Promise<string> => {
      const shown: string[] = [];
      for (const tab of ['overview', 'criteria', 'evidence', 'reviews', 'decision', 'history']) {
        const page = `${casePath}?tab=${tab}`;
        if ((await status(name, page)) === 200) shown.push((await open(name, page)).words);
      }
      return shown.join(' ');
    };
    const withCommittee = async (): Promise<void> => {
      for (const name of ['candidate', 'manager'] as const) {
        for (const page of [await open(name, casePath), await open(name, '/cases')]) {
          expect(page.words).toContain(t('cases.states.withCommittee'));
          expect(page.words).toMatch(/2025年11月14日/);
        }
        for (const page of ['decision', 'scores', 'meeting', 'rationale', 'screening']) {
          expect([page, await status(name, `${casePath}/${page}`)]).toEqual([page, 404]);
        }
      }
    };
    const outOfTheWay = async (): Promise<void> => {
      for (const name of ['stranger', 'lineAbove'] as const) {
        const expected = name === 'stranger' ? 404 : 200;
        expect([name, await status(name, casePath)]).toEqual([name, expected]);
      }
    };

    beforeAll(() => story.goTo('2025-09-01'));

    it('is opened by HR, and refused while nobody is in charge', async () => {
      const hr = await at('hr');
      cycle = await openCycleByItsPages(hr, t);
      expect(hr.page.words).toContain(t('cycles.notices.opened'));
      expect(hr.page.words).toContain(t('cycles.states.open'));
      expect(await status('candidate', cycle)).not.toBe(500);
      expect(await status('stranger', `${cycle}/edit`)).toBe(404);
    });

    it('begins with a nomination by the manager, which is a draft of theirs alone', async () => {
      const manager = await at('manager');
      await manager.open('/team');
      const nominate = await manager.follow(t('cases.team.nominate'));
      expect(nominate.words).toContain(words.changed.slice(0, 0));
      await manager.open(nominationPath(manager.page, story.company.named(people.candidate).id, '/team'));
      await manager.press(t('cases.nomination.begin'), { changed: words.changed });
      casePath = manager.page.path.replace(/\/nomination$/, '');
      expect(manager.page.words).toContain(t('cases.notices.drafted'));
      for (const name of ['candidate', 'hr', 'auditor', 'stranger', 'lineAbove'] as const) {
        expect([name, await status(name, casePath)]).toEqual([name, 404]);
      }
      const early = await manager.press(t('cases.events.SUBMIT'), { proof: words.proof });
      expectRefusal(early, words.proof);
    });

    it('keeps what was typed in a second tab, and says that it is stale', async () => {
      const manager = await at('manager');
      await manager.open(`${casePath}/nomination`);
      const stale = manager.formWith(t('cases.nomination.save'));
      await manager.press(t('cases.nomination.save'), { ...words3() });
      const refused = await manager.send(stale, t('cases.nomination.save'), { risk: '第二个窗口里写的风险' });
      expectRefusal(refused, '第二个窗口里写的风险', 409);
      await manager.open(`${casePath}/nomination`);
      await manager.press(t('cases.events.SUBMIT'), words3());
      expect(manager.page.words).toContain(t('cases.notices.nominated'));
    });

    it('asks the candidate, who agrees', async () => {
      expect(await status('stranger', casePath)).toBe(404);
      const candidate = await at('candidate');
      await openDuty('candidate', t('cases.duties.ACCEPT'));
      expect(candidate.page.words).toContain(words.proof);
      await candidate.press(t('cases.events.ACCEPT'));
      expect(candidate.page.words).toContain(t('cases.states.review-self'));
      await outOfTheWay();
    });

    it('takes evidence from the candidate, and its confirmation from a colleague', async () => {
      await story.goTo('2025-09-08');
      const candidate = await at('candidate');
      await candidate.open(`${casePath}/evidence/new`);
      const criteria = choices(candidate.formWith(t('reviews.save')), 'criteria');
      const item = {
        form: 'text',
        title: '《随访需求全景与取舍》',
        periodFrom: '2025-01-06',
        periodTo: '2025-06-27',
        role: '负责人，访谈六个病区',
        outcomeBefore: '42 条需求各自为政',
        outcomeAfter: '归并为 5 个主题',
        body: '访谈、归并、取舍与评审的全过程。',
        criteria,
        corroborator: story.company.named(people.colleague).email,
      };
      const refused = await candidate.press(t('reviews.save'), { ...item, periodTo: '2024-12-31' });
      expectRefusal(refused, '归并为 5 个主题');
      await candidate.press(t('reviews.save'), item);
      expect(candidate.page.words).toContain(t('reviews.notices.evidenceSaved'));
      await candidate.open(`${casePath}/evidence/new`);
      const file = new File(['随访率统计\n'], 'follow-up.txt', { type: 'text/plain' });
      const filed = { ...item, form: 'file', title: '随访率统计表', body: '', corroborator: '', file };
      await candidate.press(t('reviews.save'), filed);
      expect(candidate.page.words).toContain('随访率统计表');

      const colleague = await at('colleague');
      await openDuty('colleague', t('reviews.duties.corroborate'));
      expect(colleague.page.words).toContain('归并为 5 个主题');
      for (const text of [words.proof, words.changed, '随访率统计表']) {
        expect((await open('colleague', casePath)).words).not.toContain(text);
      }
      expect(await status('colleague', `${casePath}/self-review`)).toBe(404);
      await openDuty('colleague', t('reviews.duties.corroborate'));
      await colleague.press(t('reviews.corroborate.confirm'), { words: '情况属实，我参加了全过程。' });
      expect(colleague.page.status).toBe(200);
      expect((await open('colleague', '/inbox')).words).not.toContain(t('reviews.duties.corroborate'));
    });

    it('takes the self-review only when it is complete, and shows no draft to anybody', async () => {
      const candidate = await at('candidate');
      await openDuty('candidate', t('cases.duties.SUBMIT_SELF_REVIEW'));
      const first = eachField(candidate.formWith(t('reviews.save')), /\.value$/, '3');
      const [one = ''] = Object.keys(first);
      await candidate.press(t('reviews.save'), { [one]: '3' });
      expect(candidate.page.words).toContain(t('reviews.notices.saved'));
      await candidate.open(`${casePath}/self-review?part=summary`);
      await candidate.press(t('reviews.save'), { summary: '草稿里的话' });
      for (const name of ['manager', 'hr', 'auditor'] as const) {
        expect(await shownState(name)).not.toContain('草稿里的话');
      }
      await candidate.open(`${casePath}/self-review?part=summary`);
      const early = await candidate.press(t('reviews.submit'), { summary: words.self });
      expectRefusal(early, words.self);
      await candidate.open(`${casePath}/self-review`);
      await rateAll(candidate, '3');
      await candidate.press(t('reviews.submit'), { summary: words.self });
      expect(candidate.page.words).toContain(t('cases.states.review-manager'));
      expect(await shownState('manager')).toContain(words.self);
    });

    it("takes the manager's review, which the candidate does not read yet", async () => {
      await story.goTo('2025-09-18');
      const manager = await at('manager');
      await openDuty('manager', t('cases.duties.SUBMIT_MANAGER_REVIEW'));
      expect(manager.page.words).toContain(words.self);
      await rateAll(manager, '4');
      const early = await manager.press(t('reviews.submit'), { summary: words.manager, endorsed: 'no' });
      expectRefusal(early, words.manager);
      await manager.open(`${casePath}/manager-review`);
      await manager.press(t('reviews.submit'), { summary: words.manager, endorsed: 'yes' });
      expect(manager.page.words).toContain(t('cases.states.screening'));
      const candidate = await open('candidate', casePath);
      expect(candidate.words).toContain(t('cases.states.screening'));
      expect(candidate.words).not.toContain(words.manager);
    });

    it('is screened and sealed by HR, and from then on is with the committee', async () => {
      await story.goTo('2025-09-22');
      const hr = await at('hr');
      await openDuty('hr', t('cases.duties.ACCEPT_PACKET'));
      expect(hr.page.words).toContain(words.manager);
      expect(await status('manager', `${casePath}/screening`)).toBe(404);
      const nothing = await hr.press(t('cases.events.RETURN'), { reason: '' });
      expectRefusal(nothing);
      await hr.open(`${casePath}/screening`);
      const stale = hr.formWith(t('cases.events.RETURN'));
      await hr.press(t('cases.events.ACCEPT_PACKET'));
      expect(hr.page.words).toContain(t('reviews.notices.accepted'));
      expect((await open('hr', casePath)).words).toContain(t('cases.states.calibration-scheduled'));
      const late = await hr.send(stale, t('cases.events.RETURN'), { reason: '证据的日期需要补充说明' });
      expectRefusal(late, '证据的日期需要补充说明', 409);
      await withCommittee();
    });

    it('comes before a session whose roster is published', async () => {
      await story.goTo('2025-10-13');
      const facilitator = await at('facilitator');
      await facilitator.open('/sessions');
      const committee = choices(facilitator.formWith(t('calibration.plan.button')), 'committee');
      const refused = await facilitator.press(t('calibration.plan.button'), {
        committee: committee[0] ?? '',
        meetingOn: '',
      });
      expectRefusal(refused);
      await facilitator.open('/sessions');
      await facilitator.press(t('calibration.plan.button'), {
        committee: committee[0] ?? '',
        meetingOn: '2025-10-28',
      });
      session = facilitator.page.path;
      const hr = await at('hr');
      await hr.open(session);
      const waiting = choices(hr.formWith(t('calibration.agenda.assign')), 'caseIds');
      expect(waiting).toEqual([casePath.split('/').at(-1)]);
      await hr.press(t('calibration.agenda.assign'), { caseIds: waiting });
      await facilitator.open(session);
      await facilitator.press(t('calibration.session.publish'), { addendaUntil: '2025-10-17' });
      expect(facilitator.page.words).toContain(people.candidate);
      const roster = await open('candidate', casePath);
      for (const name of members) expect([name, roster.words.includes(name)]).toEqual([name, true]);
      await withCommittee();
      expect((await open('lineAbove', session)).words).not.toContain(people.candidate);
    });

    it('is scored blind by every open seat', async () => {
      await story.goTo('2025-10-21');
      const facilitator = await at('facilitator');
      await facilitator.open(session);
      await facilitator.press(t('calibration.session.openScoring'));
      expect(facilitator.page.words).toContain(t('calibration.agenda.handedIn', { count: 0, of: 5 }));
      for (const [index, name] of members.entries()) {
        await openDuty(name, t('cases.duties.SUBMIT_SCORES'));
        const member = await at(name);
        expect(member.page.words).not.toContain(words.manager);
        const scores = eachField(
          member.formWith(t('calibration.sheet.handIn')),
          /^scores\./,
          index === 1 ? '2' : '4',
        );
        if (index === 0) {
          const [one = ''] = Object.keys(scores);
          const early = await member.press(t('calibration.sheet.handIn'), { [one]: '4' });
          expectRefusal(early);
        }
        const board = await open('崔若水', `${session}/board`);
        await member.open(`${casePath}/scores`);
        await member.press(t('calibration.sheet.handIn'), scores);
        expect(member.page.words).toContain(t('calibration.sheet.isHandedIn'));
        expect(member.page.words).toContain(words.manager);
        expect(withoutCount((await open('崔若水', `${session}/board`)).words)).toBe(
          withoutCount(board.words),
        );
        for (const other of ['candidate', 'manager', 'hr', 'stranger', 'lineAbove'] as const) {
          expect([other, await status(other, `${casePath}/scores`)]).toEqual([other, 404]);
        }
      }
      await withCommittee();
    });

    it('is revealed, discussed, voted on, and voted on again', async () => {
      await story.goTo('2025-10-28');
      const facilitator = await at('facilitator');
      const meeting = `${casePath}/meeting`;
      await facilitator.open(session);
      await facilitator.press(t('calibration.session.openMeeting'));
      expect((await open(chair, meeting)).words).not.toContain(t('calibration.meeting.scores'));
      await facilitator.open(meeting);
      await facilitator.press(t('calibration.meeting.reveal'));
      expect((await open(chair, meeting)).words).toContain(t('calibration.meeting.scores'));
      await story.goTo('2025-10-28', '10:00');
      const deputy = await at(members[1]);
      await deputy.open(`${casePath}/scores`);
      const [revision] = formsOf(deputy.page.html).filter(({ action }) => action.endsWith('/revisions'));
      if (!revision) throw new Error('Nothing can be revised.');
      const silent = await deputy.send(revision, t('calibration.sheet.reviseButton'), { value: '3' });
      expectRefusal(silent);
      const told = { value: '3', reason: '听了主席的说明' };
      await deputy.send(revision, t('calibration.sheet.reviseButton'), told);
      expect(deputy.page.words).toContain(t('calibration.notices.revised'));
      expect((await open(chair, meeting)).words).toContain('听了主席的说明');

      await vote(['promote', 'promote', 'decline', 'decline', 'abstain']);
      expect((await open(chair, meeting)).words).toContain(t('calibration.meeting.again', { round: 2 }));
      expect((await open('facilitator', meeting)).words).toContain(t('calibration.results.round-2'));
      await withCommittee();
      await vote(['promote', 'promote', 'promote', 'promote', 'decline']);
      for (const name of ['hr', 'auditor'] as const) {
        expect((await open(name, casePath)).words).not.toContain('赞成 4');
      }
      await withCommittee();
    });

    const vote = async (ballots: readonly string[]): Promise<void> => {
      const meeting = `${casePath}/meeting`;
      const leader = await at(chair);
      await leader.open(meeting);
      await leader.press(t('calibration.meeting.openBallot'));
      for (const [index, name] of members.entries()) {
        const member = await at(name);
        await member.open(meeting);
        const choice = ballots[index] ?? 'abstain';
        const cast = await member.press(t('calibration.ballot.button'), { choice });
        expect([name, choice, cast.status]).toEqual([name, choice, expectedStatus(index, choice)]);
        if (cast.status === 422) {
          await member.press(t('calibration.ballot.button'), { choice, againstOwnScore: 'yes' });
        }
        expect(member.page.words).toContain(t('calibration.notices.cast'));
      }
      await leader.open(meeting);
      await leader.press(t('calibration.ballot.close'));
    };

    it('is explained by the chair, dimension by dimension', async () => {
      const leader = await at(chair);
      await openDuty(chair, t('cases.duties.CONFIRM_DECISION'));
      await leader.open(`${casePath}/rationale`);
      const form = leader.formWith(t('calibration.rationale.confirm'));
      const conclusions = eachField(form, /\.conclusion$/, 'meets');
      const texts = eachField(form, /^rationales\..*\.text$/, words.rationale);
      const early = await leader.press(t('calibration.rationale.confirm'), {
        ...texts,
        strengths: '分析扎实',
      });
      expectRefusal(early, '分析扎实');
      await leader.open(`${casePath}/rationale`);
      await leader.press(t('calibration.rationale.confirm'), {
        ...conclusions,
        ...texts,
        ...eachField(form, /\.confirmed$/, 'yes'),
        ...('differsBecause' in eachField(form, /^differsBecause$/, '') && { differsBecause: '现场讨论' }),
        strengths: '分析扎实\n交付稳定',
        gaps: '规划经验少',
      });
      expect(leader.page.words).toContain(t('calibration.notices.confirmed'));
      const facilitator = await at('facilitator');
      await facilitator.open(`${session}/closing`);
      await facilitator.press(t('calibration.session.close'));
      expect(facilitator.page.words).toContain(t('calibration.states.closed'));
      await withCommittee();
    });

    it('is released on its day, read and acknowledged by the candidate', async () => {
      await story.goTo('2025-11-14');
      const hr = await at('hr');
      await withCommittee();
      await hr.open('/releases');
      const form = hr.formWith(t('decisions.releases.button'));
      const nothing = await hr.press(t('decisions.releases.button'));
      expectRefusal(nothing);
      await hr.open('/releases');
      await hr.press(t('decisions.releases.button'), { caseIds: choices(form, 'caseIds') });
      expect(hr.page.words).toContain(t('decisions.notices.released'));
      const candidate = await at('candidate');
      await candidate.open('/cases');
      await candidate.follow(people.candidate);
      await candidate.open(`${casePath}?tab=decision`);
      await candidate.follow(t('decisions.decision.read'));
      expect(candidate.page.words).toContain(t('calibration.results.promoted'));
      expect(candidate.page.words).toContain(words.rationale);
      for (const name of members) expect(candidate.page.words).not.toContain(name);
      expect(candidate.page.words).not.toContain('赞成');
      expect(await shownState('candidate')).toContain(words.manager);
      await candidate.open(casePath);
      await candidate.follow(t('cases.duties.ACKNOWLEDGE'));
      await candidate.press(t('decisions.acknowledge.button'));
      expect(candidate.page.words).toContain(t('decisions.notices.done'));
      expect(candidate.page.words).not.toContain(t('decisions.acknowledge.lead'));
      expect((await open('manager', `${casePath}/decision`)).words).toContain(words.rationale);
      expect(await status('stranger', `${casePath}/decision`)).toBe(404);
    });

    it('is printed, read back, and verified by anybody', async () => {
      const candidate = await at('candidate');
      await candidate.open(`${casePath}/decision`);
      await candidate.press(t('decisions.documents.reportZh'));
      const document = candidate.page.path;
      expect(await status('stranger', document)).toBe(404);
      await story.runJobs();
      await candidate.open(document);
      const link = `${document}/file`;
      expect(candidate.page.html).toContain(`href="${link}"`);
      const file = await candidate.download(link);
      issued = file.bytes;
      expect(file.headers.get('content-type')).toBe('application/pdf');
      const { text } = await readPdf(issued);
      for (const said of [people.candidate, words.rationale, '分析扎实', '2026年1月1日', 'P3']) {
        expect([said, text.includes(squeezed(said))]).toEqual([said, true]);
      }
      for (const name of members) expect(text).not.toContain(name);
      expect((await (await at('stranger')).download(link)).status).toBe(404);

      const anybody = await story.anonymous();
      const verify = async (bytes: Buffer): Promise<string> => {
        await anybody.open('/verify');
        const dropped = new File([new Uint8Array(bytes)], 'report.pdf', { type: 'application/pdf' });
        return (await anybody.press(t('decisions.verify.button'), { file: dropped })).words;
      };
      expect(await verify(issued)).toContain(t('decisions.verify.answers.unaltered'));
      const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(candidate.page.words)?.[0] ?? '';
      const changed = Buffer.concat([issued, Buffer.from('\n% changed')]);
      await anybody.open(`/verify?code=${code}`);
      const dropped = new File([new Uint8Array(changed)], 'report.pdf', { type: 'application/pdf' });
      const answer = await anybody.press(t('decisions.verify.button'), { file: dropped });
      expect(answer.words).toContain(t('decisions.verify.answers.different'));
      expect(answer.words).not.toContain(t('calibration.results.promoted'));
    });

    it('changes the level on the effective date, and is closed', async () => {
      const { id } = story.company.named(people.candidate);
      expect(await levelOf(id)).toBe('P2');
      for (const day of ['2025-12-01', '2025-12-15', '2026-01-01']) await story.goTo(day);
      expect(await levelOf(id)).toBe('P3');
      expect((await open('hr', `/people/${id}`)).words).toMatch(/2026年1月1日/);
      for (const day of ['2026-01-05', '2026-01-12']) await story.goTo(day);
      expect(await shownState('candidate')).toContain(t('cases.states.closed'));
      const hr = await at('hr');
      await hr.open(cycle);
      await hr.press(t('cycles.close'));
      expect(hr.page.words).toContain(t('cycles.notices.closed'));
      expect(hr.page.words).toContain(t('cycles.states.closed'));
    });

    const levelOf = async (id: string): Promise<string | null> => {
      await story.company.readPeople();
      return story.company.withId(id).level;
    };
  });
}

/** A form that came back: what, why and the remedy on top, and what was typed still there. */
function expectRefusal({ status, html }: VisitedPage, typed = '', expected = 422): void {
  expect([status, html.includes('role="alert"')]).toEqual([expected, true]);
  expect([typed, html.includes(typed)]).toEqual([typed, true]);
}

const words3 = () => ({ changed: words.changed, proof: words.proof, risk: words.risk });

/** Every score is 4 but the deputy's, which are 2 and once 3: who votes against the own scores is asked whether that is meant. */
function expectedStatus(member: number, choice: string): number {
  if (choice === 'abstain') return 200;
  return (choice === 'promote') === (member !== 1) ? 200 : 422;
}

/** The link to nominate this person; the page before was somebody else's form of the same team. */
function nominationPath(page: VisitedPage, candidateId: string, _from: string): string {
  const query = new URL(page.path, 'http://localhost').searchParams;
  query.set('candidate', candidateId);
  query.set('target', 'P3');
  return `/nominations/new?${query.toString()}`;
}

/** The page without how many sheets are in, which is all that it may say before the reveal. */
function withoutCount(text: string): string {
  return text.replaceAll(/已提交 \d+ \/ \d+ 份/g, '');
}
