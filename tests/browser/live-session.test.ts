import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../src/audit/audit-log.js';
import { NominationService } from '../../src/cases/nomination.service.js';
import { RulebookService } from '../../src/rulebook/rulebook.service.js';
import { openScoring, planSession } from '../../src/sample/committee-stages.js';
import {
  consent,
  type Play,
  reviewAsManager,
  reviewThemselves,
  screen,
} from '../../src/sample/review-stages.js';
import type { PlayedCase } from '../../src/sample/case-plan.js';
import { openAutumnCycle } from '../support/autumn-cycle.js';
import { RealBrowser } from '../support/real-browser.js';
import { StoryCompany } from '../support/story-company.js';
import { textsIn } from '../support/texts-of-pages.js';
import { SeatedPerson } from './seated-person.js';

const t = textsIn('zh');
const committee = '产品经理评审委员会';
const [chair, deputy, third, fourth, leaving] = ['梁思远', '宋知行', '戴云舟', '崔若水', '邵景明'] as const;
const members = [chair, deputy, third, fourth, leaving] as const;
const alternate = '魏清和';
const facilitator = '周敏之';
const everybody = [facilitator, ...members, alternate] as const;
type Name = (typeof everybody)[number];

/** Words of the case from which one member steps aside; all of them occur in nothing else. */
const sentinels = ['李沐阳', 'zq-thesis', 'zq-sentence', 'zq-rationale'] as const;
const seating = { locale: 'zh-CN', width: 1200, scripts: true } as const;

describe.each(['sqlite', 'postgres'] as const)('A session in seven browsers, on %s', (engine) => {
  const story = new StoryCompany(engine);
  const browser = new RealBrowser();
  const people = new Map<Name, SeatedPerson>();
  let play: Play;
  let [presented, other]: PlayedCase[] = [];
  let session = '';
  const origins: string[] = [];
  const person = (name: Name): SeatedPerson => {
    const found = people.get(name);
    if (!found) throw new Error(`${name} does not take part.`);
    return found;
  };
  const meeting = (): string => `/cases/${presented?.id ?? ''}/meeting`;
  const board = (): string => `/sessions/${session}/board`;

  /** A sealed case, its thesis with a word that nothing else has. */
  async function sealed(candidate: string, word: string): Promise<PlayedCase> {
    const { company } = story;
    const { managerId, id: candidateId } = company.named(candidate);
    const manager = company.withId(managerId ?? '');
    const { id } = await company.use(NominationService).create(await company.viewer(manager), {
      ...{ cycleId: play.cycleId, candidateId, targetLevel: 'P3' },
      ...{ changed: word, proof: '三家医院上线后使用率翻倍', risk: '跨部门经验还少' },
    });
    await company.send(manager, id, 'SUBMIT');
    const played = { id, candidate, target: 'P3', strength: 'strong' } as const;
    await consent(play, played);
    await reviewThemselves(play, played);
    await reviewAsManager(play, played);
    await screen(play, played);
    return played;
  }

  async function revise(changing: SeatedPerson, value: string, sentence: string): Promise<void> {
    await changing.open(`/cases/${presented?.id ?? ''}/scores`);
    const form = changing.page.locator('main form[action$="/scores/revisions"]').first();
    const fold = changing.page.locator('main details', {
      has: changing.page.locator('form[action$="/scores/revisions"]'),
    });
    if (await fold.count()) await fold.first().locator('summary').first().click();
    await form.locator('[name="value"]').selectOption(value);
    await form.locator('[name="reason"]').fill(sentence);
    await form.locator('button').click();
  }

  beforeAll(async () => {
    await browser.start();
    const { company } = story;
    await story.goTo('2025-09-01');
    const sitting = { name: committee, levels: [], members, alternates: [alternate] };
    const cycleId = await openAutumnCycle(company, [sitting]);
    const framework = await company.use(RulebookService).currentOf();
    if (!framework) throw new Error('The rules folder holds no framework.');
    play = { company, cycleId, framework, evidenceUntil: '2025-09-01' };
    [presented, other] = [await sealed('李沐阳', 'zq-thesis'), await sealed('吴清扬', '能带新人')];
    await story.goTo('2025-10-13');
    session = await planSession(play, committee, '2025-10-28', [presented, other], '2025-10-17');
    await story.goTo('2025-10-21');
    await openScoring(play, session);
    // On PostgreSQL half of them sit at another server, which hears of everything through the database.
    origins.push(story.origin, engine === 'postgres' ? await story.serverBeside() : story.origin);
    for (const [index, name] of everybody.entries()) {
      const seated = new SeatedPerson(await browser.page(seating), origins[index % 2] ?? '');
      await seated.signIn(company.named(name).email);
      people.set(name, seated);
    }
  }, 120_000);
  afterAll(() => browser.stop());

  it('closes the case to who steps aside, on every page they have open, and opens it to the alternate', async () => {
    const aside = person(leaving);
    const wall = await aside.page.context().newPage();
    const second = new SeatedPerson(wall, new URL(aside.page.url()).origin);
    await person(alternate).open(board());
    expect(await person(alternate).words()).not.toContain('李沐阳');
    await second.open(meeting());
    await aside.open(board());
    await aside.sees('李沐阳');
    await person(facilitator).open(`/sessions/${session}`);

    const third = new SeatedPerson(await aside.page.context().newPage(), new URL(aside.page.url()).origin);
    await third.open(meeting());
    await third.send('/recuse', t('calibration.notices.stepped'));
    await aside.sees(t('calibration.agenda.recused'));
    await aside.loses('李沐阳');
    await second.sees(t('web.live.gone'));
    await person(alternate).sees('李沐阳');
    aside.forget();
    await third.open(board());
    expect(await third.words()).not.toContain('李沐阳');
    await third.page.close();
    await wall.close();
  }, 60_000);

  it('counts the sheets before everybody as they are handed in, and shows no score', async () => {
    for (const name of [chair, deputy]) await person(name).open(board());
    const scoring = [chair, deputy, third, fourth, alternate] as const;
    for (const [index, name] of scoring.entries()) {
      const own = person(name);
      await own.open(`/cases/${presented?.id ?? ''}/scores`);
      await own.page.evaluate(`for (const box of document.querySelectorAll(
        'input[name^="scores."][value="${index === 0 ? 2 : 4}"]')) box.click()`);
      await own.page.locator('main button[value="hand-in"]').click();
      await own.isTold(t('calibration.notices.handedIn'));
      await person(facilitator).sees(t('calibration.agenda.handedIn', { count: index + 1, of: 5 }));
      if (index === 0) await own.open(board());
      if (index > 0) await person(chair).sees(t('calibration.agenda.handedIn', { count: index + 1, of: 5 }));
    }
    expect(await person(chair).page.locator('main tr[data-revealed]').count()).toBe(0);
  }, 60_000);

  it('shows the scores to everybody the moment they are revealed', async () => {
    await story.goTo('2025-10-28');
    const lead = person(facilitator);
    await lead.open(`/sessions/${session}`);
    await lead.send('/meeting', t('calibration.states.meeting'));
    for (const name of [chair, deputy, third, fourth, alternate] as const) await person(name).open(meeting());
    await person(deputy).open(board());
    await lead.open(meeting());
    await lead.send('/reveal', t('calibration.meeting.scores'));
    for (const name of [chair, third, fourth, alternate] as const) {
      await person(name).sees(t('calibration.meeting.scores'));
    }
    const row = await person(deputy).gets('tr[data-revealed]');
    expect(await row.innerText()).toContain('李沐阳');
  }, 60_000);

  it('shows the case on the wall once the room is confirmed, and a changed score with its sentence', async () => {
    const lead = person(facilitator);
    await lead.open(`/sessions/${session}`);
    const wall = new SeatedPerson(await lead.page.context().newPage(), new URL(lead.page.url()).origin);
    await wall.open(`/sessions/${session}/projector`);
    await wall.sees(t('calibration.projector.nothing'));
    const presentation = lead.page.locator('main form[action$="/presentation"]', {
      has: lead.page.locator(`input[name="caseId"][value="${presented?.id ?? ''}"]`),
    });
    await presentation.locator('[name="roomConfirmed"]').check();
    await presentation.locator('button').click();
    await wall.sees('李沐阳');
    await wall.page.close();

    await revise(person(chair), '4', '听了讨论后认同 zq-sentence');
    for (const name of [third, alternate] as const) await person(name).sees(/zq-sentence/);
  }, 60_000);

  it('stays as it is while the server is away, and goes on by itself', async () => {
    const { page } = person(fourth);
    const away = /\/live\?|\/meeting$/;
    await page.route(away, (route) =>
      route.request().resourceType() === 'document'
        ? route.continue()
        : route.fulfill({ status: 503, body: '{}' }),
    );
    const refused = page.waitForResponse(
      (answer) => answer.status() === 503 && answer.url().endsWith('/meeting'),
    );
    await person(fourth).open(meeting());
    await refused;
    await person(fourth).sees(/zq-sentence/);
    await revise(person(chair), '5', '再次听取说明后同意 zq-again');
    await page.unroute(away);
    await person(fourth).sees(/zq-again/);
  }, 60_000);

  it('takes the votes, and tells everybody the result when the chair closes the ballot', async () => {
    await person(deputy).open(meeting());
    await person(facilitator).open(meeting());
    await person(chair).open(meeting());
    await person(chair).send('/open-ballot', t('calibration.ballot.title', { round: 1 }));
    // Refused, the form to reschedule stays as it was read while the votes come in.
    const lead = person(facilitator).page;
    await lead.evaluate(`document.querySelector('main form[action$="/reschedule"]').requestSubmit()`);
    await lead.locator('main form[data-refused]').waitFor();
    await person(facilitator).isTold(t('calibration.ballot.title', { round: 1 }));
    for (const [index, name] of ([deputy, third, fourth, alternate] as const).entries()) {
      const voting = person(name);
      await voting.gets('form[action$="/meeting/ballot"]');
      await voting.choose('choice', 'promote');
      await voting.send('/meeting/ballot', t('calibration.notices.cast'));
      const counted = { cast: index + 1, of: 5, quorum: 4 };
      for (const one of [chair, facilitator] as const) {
        await person(one).sees(t('calibration.ballot.cast', counted));
      }
    }
    await lead.locator('main form[data-refused] [name="reason"]').fill('时间不够');
    await person(facilitator).send('/meeting/reschedule', t('refusals.conflict.what'));
    expect(await person(facilitator).words()).toContain(t('calibration.ballot.title', { round: 1 }));
    await person(facilitator).open(meeting());
    // The chair's own scores say the opposite: asked back, and asked until answered, whatever others do meanwhile.
    const asked = t('refusals.against-own-score.what');
    await person(chair).choose('choice', 'promote');
    await person(chair).send('/meeting/ballot', asked);
    await person(fourth).choose('choice', 'abstain');
    await person(fourth).send('/meeting/ballot', t('calibration.notices.cast'));
    await story.company.send(story.company.named(facilitator), other?.id ?? '', 'RESCHEDULE', {
      ...{ cause: 'time', reason: '留待下次讨论' },
    });
    expect(await person(fourth).everythingReceived()).not.toContain(asked);
    await person(chair).sees(asked);
    const choice = await person(chair).gets('input[name="choice"][value="promote"]');
    expect(await choice.isChecked()).toBe(true);
    await person(chair).choose('againstOwnScore', 'yes');
    await person(chair).send('/meeting/ballot', t('calibration.notices.cast'));
    for (const name of [deputy, third, fourth, alternate, facilitator] as const) {
      await person(name).sees(t('calibration.ballot.cast', { cast: 5, of: 5, quorum: 4 }));
    }
  }, 60_000);

  it('closes the ballot once when the chair does so in two browsers, and leaves others what they typed', async () => {
    const beside = new SeatedPerson(await browser.page(seating), origins[1] ?? '');
    await beside.signIn(story.company.named(chair).email);
    await beside.open(meeting());
    const words = '还差一份材料，下周再议';
    const { page: lead } = person(facilitator);
    await lead.locator('main form[action$="/reschedule"] [name="reason"]').fill(words);
    const closed = t('calibration.results.promoted');
    const refused = t('refusals.conflict.what');
    const both = [person(chair), beside];
    await Promise.all(
      both.map(({ page }) =>
        page.evaluate(`document.querySelector('main form[action$="/close-ballot"]').requestSubmit()`),
      ),
    );
    for (const one of both) await one.isTold(closed);
    const told = await Promise.all(both.map((one) => one.words()));
    expect(told.filter((text) => text.includes(refused))).toHaveLength(1);
    const lines = await story.company.use(AuditLog).read(`case:${presented?.id ?? ''}`);
    expect(lines.filter(({ type }) => type === 'CLOSE_BALLOT')).toHaveLength(1);
    for (const name of [deputy, third, fourth, alternate, facilitator] as const) {
      await person(name).sees(t('calibration.meeting.tally'));
      await person(name).sees(closed);
    }
    // The form in which the facilitator was writing is gone; the words are not.
    expect(await lead.locator('main textarea[readonly]').inputValue()).toBe(words);
    await beside.page.context().close();
  }, 60_000);

  it('is explained and closed, before everybody', async () => {
    const { page } = person(chair);
    await person(chair).open(`/cases/${presented?.id ?? ''}/rationale`);
    for (const text of await page.locator('textarea[name$=".text"]').all()) {
      await text.fill('证据显示本人能够独立完成 zq-rationale。');
    }
    for (const box of await page.locator('input[name$=".confirmed"]').all()) await box.check();
    const differs = page.locator('[name="differsBecause"]');
    if (await differs.count()) await differs.fill('委员会综合现场讨论作出判断');
    await page.locator('main button[value="confirm"]').click();
    await person(chair).isTold(t('calibration.notices.confirmed'));
    await person(deputy).sees(t('cases.states.decided'));

    await person(facilitator).open(`/sessions/${session}/closing`);
    await person(third).open(`/sessions/${session}`);
    await person(facilitator).send(`/sessions/${session}/close`, t('calibration.states.closed'));
    await person(third).sees(t('calibration.states.closed'));
  }, 60_000);

  it('has shown a grey row to who stepped aside, through all of it, and not one word of the case', async () => {
    const aside = person(leaving);
    await aside.sees(t('calibration.agenda.recused'));
    const seen = (await aside.words()) + (await aside.everythingReceived());
    expect(sentinels.filter((word) => seen.includes(word))).toEqual([]);
    expect(seen).not.toContain(presented?.id);
    expect(browser.complaints.filter((line) => !isRefusal(line))).toEqual([]);
  });
});

/**
 * What a browser says of the page that is no longer its reader's, of the vote that was asked back, of the sitting that was not moved,
 * of the ballot that was closed, and of the server that was away.
 */
function isRefusal(line: string): boolean {
  return /status of (404|503)|meeting\/(ballot|reschedule): .*status of 422|(close-ballot|reschedule): .*status of 409/.test(
    line,
  );
}
