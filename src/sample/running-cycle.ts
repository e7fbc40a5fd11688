import type { Framework } from '../domain/framework/framework.js';
import type { CasePlan, PlayedCase } from './case-plan.js';
import { pickNumber } from './chance.js';
import { committees } from './closed-cycle.js';
import {
  cast,
  closeBallot,
  closeSession,
  confirm,
  openBallot,
  openMeeting,
  openScoring,
  planSession,
  reveal,
  score,
  setTimetable,
} from './committee-stages.js';
import { moveDays, openCycle, type SampleCycle } from './open-cycle.js';
import {
  addEvidence,
  askPeers,
  consent,
  draft,
  nominate,
  peersReply,
  type Play,
  reviewAsManager,
  reviewThemselves,
  screen,
} from './review-stages.js';
import type { SampleCompany } from './sample-company.js';

/** The day on which the sample company stands still: decisions are released in the morning. */
const today = '2026-06-12';

const plan: SampleCycle = {
  name: '2026 年上半年晋升',
  days: {
    nominationsOpenOn: '2026-03-02',
    nominationsEndOn: '2026-03-20',
    reviewsEndOn: '2026-05-08',
    calibrationEndOn: '2026-06-05',
    releaseOn: today,
    effectiveOn: '2026-07-01',
    endsOn: '2026-07-10',
  },
  policies: {
    selfNomination: true,
    peers: { fewest: 3, most: 5 },
    oralPresentation: true,
    ratification: true,
    publicNotice: true,
    managerDayBefore: true,
    quotas: { P3: 4, P4: 4 },
  },
  committees,
};

const p3 = (candidate: string, strength: CasePlan['strength']): CasePlan => ({
  candidate,
  target: 'P3',
  strength,
});
const p4 = (candidate: string, strength: CasePlan['strength']): CasePlan => ({
  candidate,
  target: 'P4',
  strength,
});

/** Who stands where on that day. */
const decidedEarlier = [
  p3('吴清扬', 'strong'),
  p4('何嘉木', 'strong'),
  p3('郑好雨', 'mixed'),
  p3('冉知非', 'mixed'),
];
const forRatification: CasePlan[] = [{ candidate: '田书影', target: 'P5', strength: 'strong' }];
const inMeeting = [p4('汪语嫣', 'solid'), p4('谢雨桐', 'mixed'), p4('程知夏', 'solid')];
const inScoring = [p4('袁立夏', 'solid'), p4('姜可欣', 'mixed')];
const scheduled = [p4('邓星野', 'strong')];
const held = [p4('彭见山', 'solid')];
const inScreening = [p4('韩雪松', 'strong')];

/** Every candidate of the cycle presents for ten minutes before the committee discusses. */
const slots = { minutesPerCase: 40, oralMinutes: 10, place: '三楼 评审室' };
const morning = { ...slots, startsAt: '09:00', endsAt: '11:30' };
const afternoon = { ...slots, startsAt: '14:00', endsAt: '17:00' };

/** The second cycle, with the policies that are off by default: it stops with a case in every waiting state. */
export async function playRunningCycle(company: SampleCompany, framework: Framework): Promise<string> {
  await company.goTo('2026-03-02');
  const cycleId = await openCycle(company, plan);
  const play: Play = { company, cycleId, framework, evidenceUntil: '2026-03-02' };

  await company.goTo('2026-03-03');
  const early = await begin(play, [...decidedEarlier, ...forRatification]);
  const middle = await begin(play, [...inMeeting, ...inScoring, ...scheduled, ...held]);
  await write(play, ['2026-03-05', '2026-03-12'], [...early, ...middle]);
  await decideEarly(play, early);
  await decideLate(play, middle);
  await beginLate(play);
  await standStill(play, early, middle);
  return cycleId;
}

async function begin(play: Play, plans: readonly CasePlan[]): Promise<PlayedCase[]> {
  const begun: PlayedCase[] = [];
  for (const one of plans) begun.push(await nominate(play, one));
  for (const one of begun) await consent(play, one);
  play.company.tell(`${begun.length} nominations accepted by the candidates`);
  return begun;
}

/** Reviews by the candidate, three peers and the manager; then HR seals. */
async function write(
  play: Play,
  [first, second]: readonly [string, string],
  cases: readonly PlayedCase[],
): Promise<void> {
  const { company } = play;
  await company.goTo(first);
  for (const one of cases) await askPeers(play, one, peersOf(company, one));
  for (const one of cases) await reviewThemselves(play, one);
  await company.goTo(second);
  for (const one of cases) await peersReply(play, one, peersOf(company, one));
  for (const one of cases) await reviewAsManager(play, one);
  for (const one of cases) await screen(play, one);
  company.tell(`${cases.length} packets written, with three peers each, and sealed`);
}

async function decideEarly(play: Play, early: readonly PlayedCase[]): Promise<void> {
  const { company } = play;
  const lower = early.filter(({ target }) => target !== 'P5');
  const upper = early.filter(({ target }) => target === 'P5');
  await company.goTo('2026-05-25');
  const first = await planSession(play, '产品经理评审委员会', '2026-06-08', lower, '2026-05-29');
  const second = await planSession(play, '专家与总监评审委员会', '2026-06-09', upper, '2026-05-29');
  await company.goTo('2026-06-02');
  for (const id of [first, second]) await openScoring(play, id);
  for (const one of early) await score(play, one);
  await company.goTo('2026-06-08');
  await openMeeting(play, first);
  for (const one of lower) await vote(play, one, one.strength === 'mixed' ? 'decline' : 'promote');
  for (const one of lower) await confirm(play, one);
  await closeSession(play, first);
  await company.goTo('2026-06-09');
  await openMeeting(play, second);
  for (const one of upper) await vote(play, one, 'promote');
  for (const one of upper) await confirm(play, one);
  await closeSession(play, second);
  company.tell('two sessions held and closed; their decisions wait for ratification');
}

/** Sessions that are still to come, or sit on the day itself. */
async function decideLate(play: Play, middle: readonly PlayedCase[]): Promise<void> {
  const { company } = play;
  const of = (plans: readonly CasePlan[]) =>
    middle.filter((one) => plans.some((p) => p.candidate === one.candidate));
  const later = await planSession(play, '产品经理评审委员会', '2026-06-25', of(scheduled), '2026-06-19');
  const scoring = await planSession(play, '产品经理评审委员会', '2026-06-18', of(inScoring), '2026-06-09');
  const meeting = await planSession(play, '产品经理评审委员会', today, of(inMeeting), '2026-06-09');
  await setTimetable(play, meeting, morning);
  for (const id of [scoring, later]) await setTimetable(play, id, afternoon);
  await company.goTo('2026-06-10');
  for (const id of [meeting, scoring]) await openScoring(play, id);
  for (const one of of(inMeeting)) await score(play, one);
  for (const one of of(inScoring)) await score(play, one, 3);
  for (const one of of(held)) {
    await company.send(company.named('林晓雯'), one.id, 'HOLD', {
      reason: '候选人所在团队正在合并，待新的汇报关系确定后继续。',
      reviewOn: '2026-06-30',
    });
  }
  company.tell('one session scores, one is planned, one case is on hold');
}

/** HR reopened nominations for a department that was reorganised: these stand at the beginning. */
async function beginLate(play: Play): Promise<void> {
  const { company, cycleId } = play;
  const days = { nominationsEndOn: today, reviewsEndOn: today, calibrationEndOn: today };
  await moveDays(company, cycleId, days, '平台与门诊团队重组，补开提名至公布日');
  const [screening] = await begin(play, inScreening);
  const [manager] = await begin(play, [p3('卫子岚', 'solid')]);
  if (screening) await writePacket(play, screening);
  if (manager) {
    await askPeers(play, manager, peersOf(company, manager));
    await reviewThemselves(play, manager);
  }
  const [writing] = await begin(play, [p3('褚云帆', 'mixed')]);
  if (writing) await addEvidence(play, writing);
}

/** All that a packet takes, one case after the other. */
export async function writePacket(play: Play, one: PlayedCase): Promise<void> {
  const peers = peersOf(play.company, one);
  await askPeers(play, one, peers);
  await reviewThemselves(play, one);
  await peersReply(play, one, peers);
  await reviewAsManager(play, one);
}

async function standStill(
  play: Play,
  early: readonly PlayedCase[],
  middle: readonly PlayedCase[],
): Promise<void> {
  const { company } = play;
  await company.goTo('2026-06-11');
  for (const one of early) {
    if (one.target !== 'P5') await company.send(company.named('沈若谷'), one.id, 'RATIFY');
  }
  await nominate(play, { candidate: '喻晓光', target: 'P2', strength: 'solid' });
  await nominate(play, { candidate: '柏青禾', target: 'P2', strength: 'solid', nominator: '柏青禾' });
  const early4 = await nominate(play, p4('李沐阳', 'strong'));
  await consent(play, early4);
  await draft(play, { candidate: '戚风眠', target: 'P2', strength: 'solid' });

  await company.goTo(today, '09:00');
  for (const one of early) await releaseSome(play, one);
  const [rationale, ballot, discussion] = middle.filter(({ candidate }) =>
    inMeeting.some((one) => one.candidate === candidate),
  );
  if (!rationale || !ballot || !discussion) throw new Error('The session of the day lacks a case.');
  await openMeetingOf(play, rationale);
  await vote(play, rationale, 'promote');
  await reveal(play, ballot);
  await openBallot(play, ballot);
  await cast(play, ballot, ['promote', 'decline', 'promote']);
  await reveal(play, discussion);
  company.tell('a case in every waiting state');
}

/** On the day of release: one promotion goes to public notice, one refusal is read, one appealed; one is not released yet. */
async function releaseSome({ company }: Play, { id, candidate }: PlayedCase): Promise<void> {
  if (candidate === '吴清扬' || candidate === '田书影') return;
  await company.send(company.named('林晓雯'), id, 'RELEASE');
  if (candidate !== '冉知非') return;
  await company.send(company.named(candidate), id, 'ACKNOWLEDGE');
  await company.send(company.named(candidate), id, 'APPEAL', {
    ground: 'factual-error',
    reason: '理由中提到的上线时间有误，实际早一个版本完成。',
  });
}

async function openMeetingOf(play: Play, { id }: PlayedCase): Promise<void> {
  const { sessionId } = await play.company.caseRow(id);
  if (sessionId === null) throw new Error('The case is on no agenda.');
  await openMeeting(play, sessionId);
}

async function vote(play: Play, one: PlayedCase, choice: 'promote' | 'decline'): Promise<void> {
  await reveal(play, one);
  await openBallot(play, one);
  await cast(
    play,
    one,
    Array.from({ length: 9 }, () => choice),
  );
  await closeBallot(play, one);
}

/** Three people of the same department who are neither the candidate nor above them. */
function peersOf(company: SampleCompany, { candidate }: CasePlan): string[] {
  const person = company.named(candidate);
  return company
    .everybody()
    .filter(({ department, id, level }) => {
      const above = ['P5', 'P6', 'A5', null].includes(level);
      return department === person.department && id !== person.id && id !== person.managerId && !above;
    })
    .map(({ name }) => ({ name, order: pickNumber(1000, candidate, name, 'peer') }))
    .sort((one, other) => one.order - other.order)
    .slice(0, 3)
    .map(({ name }) => name);
}
