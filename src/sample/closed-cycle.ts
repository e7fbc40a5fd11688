import { CycleEnding } from '../cycles/cycle-ending.service.js';
import type { Framework } from '../domain/framework/framework.js';
import type { CasePlan, PlayedCase } from './case-plan.js';
import {
  closeSession,
  confirm,
  decideByBallot,
  openMeeting,
  openScoring,
  planSession,
  score,
} from './committee-stages.js';
import { openCycle, type SampleCycle } from './open-cycle.js';
import {
  consent,
  draft,
  nominate,
  type Play,
  reviewAsManager,
  reviewThemselves,
  screen,
} from './review-stages.js';
import type { SampleCompany } from './sample-company.js';

export const committees: SampleCycle['committees'] = [
  {
    name: '产品经理评审委员会',
    levels: ['P2', 'P3', 'P4'],
    members: ['梁思远', '宋知行', '蒋南乔', '戴云舟', '崔若水', '邵景明', '魏清和'],
  },
  {
    name: '专家与总监评审委员会',
    levels: ['P5', 'A5', 'P6'],
    members: ['秦望舒', '梁思远', '宋知行', '戴云舟', '崔若水', '邵景明', '魏清和'],
  },
];

const plan: SampleCycle = {
  name: '2025 年下半年晋升',
  days: {
    nominationsOpenOn: '2025-09-01',
    nominationsEndOn: '2025-09-12',
    reviewsEndOn: '2025-10-17',
    calibrationEndOn: '2025-11-07',
    releaseOn: '2025-11-14',
    effectiveOn: '2026-01-01',
    endsOn: '2025-12-12',
  },
  policies: {},
  committees,
};

const promote = { a: 'promote', d: 'decline', o: 'abstain' } as const;
/** Ballots in short: `aada` is promote, promote, decline, promote; the last one stands for all further seats. */
const ballots = (letters: string) => [...letters].map((letter) => promote[letter as keyof typeof promote]);

interface DecidedPlan extends CasePlan {
  /** One string of ballots a round. */
  readonly rounds: readonly string[];
  readonly afterwards?: 'dismissed' | 'overturned' | 'remanded';
}

const lowerCases: readonly DecidedPlan[] = [
  { candidate: '李沐阳', target: 'P3', strength: 'strong', rounds: ['a'] },
  { candidate: '王一诺', target: 'P3', strength: 'mixed', rounds: ['addd'], afterwards: 'dismissed' },
  { candidate: '尤嘉禾', target: 'P3', strength: 'solid', rounds: ['aaada'] },
  { candidate: '赵小满', target: 'P3', strength: 'solid', rounds: ['ddddad'], afterwards: 'overturned' },
  { candidate: '陈思齐', target: 'P4', strength: 'strong', rounds: ['aaoa'] },
  { candidate: '苏婉清', target: 'P4', strength: 'mixed', rounds: ['aaddo', 'aaddo'] },
  { candidate: '华晚晴', target: 'P2', strength: 'strong', rounds: ['a'] },
  { candidate: '孔令仪', target: 'P2', strength: 'solid', rounds: ['aaddo', 'a'] },
  { candidate: '陶乐怡', target: 'P2', strength: 'weak', rounds: ['d'] },
];
const upperCases: readonly DecidedPlan[] = [
  { candidate: '叶知秋', target: 'P5', strength: 'mixed', rounds: ['aaddo', 'aaddo'] },
  { candidate: '高乐天', target: 'A5', strength: 'strong', rounds: ['aaaaad'] },
];

type Decided = PlayedCase & DecidedPlan;

/** The whole first cycle, from OPEN to CLOSE, with cases that end in every final state but `cancelled` and `discarded`. */
export async function playClosedCycle(company: SampleCompany, framework: Framework): Promise<string> {
  await company.goTo('2025-09-01');
  const cycleId = await openCycle(company, plan);
  const play: Play = { company, cycleId, framework, evidenceUntil: '2025-09-01' };

  const lower = await begin(play, lowerCases);
  const upper = await begin(play, upperCases);
  await playUnfinished(play);
  await write(play, [...lower, ...upper]);
  await decide(play, lower, upper);
  await release(play, [...lower, ...upper]);
  await appeal(play, [...lower, ...upper]);
  await finish(play, [...lower, ...upper]);
  return cycleId;
}

async function begin(play: Play, plans: readonly DecidedPlan[]): Promise<Decided[]> {
  const begun: Decided[] = [];
  for (const one of plans) begun.push({ ...one, ...(await nominate(play, one)) });
  for (const one of begun) await consent(play, one);
  return begun;
}

/** Those that end before a committee sees them: refused, ineligible, lapsed, withdrawn. */
async function playUnfinished(play: Play): Promise<void> {
  const { company } = play;
  const refused = await nominate(play, { candidate: '钱多宁', target: 'P3', strength: 'mixed' });
  await company.send(company.named('钱多宁'), refused.id, 'REFUSE', {
    reason: '今年想先把手上的项目做完，明年再考虑。',
  });
  const early = await nominate(play, { candidate: '张夏至', target: 'P3', strength: 'mixed' });
  await consent(play, early);
  await company.send(company.named('林晓雯'), early.id, 'REFUSE', {
    reason: '任现职级不足三个月，没有破格的理由。',
  });
  await draft(play, { candidate: '施语冰', target: 'P3', strength: 'mixed' });
  const withdrawn = await nominate(play, { candidate: '方卓然', target: 'P4', strength: 'solid' });
  await consent(play, withdrawn);
  await company.send(company.named('方卓然'), withdrawn.id, 'WITHDRAW', {
    reason: '即将开始半年的进修，申请下一周期再参加。',
  });
  company.tell('16 nominations: one refused, one ineligible, one withdrawn, one left as a draft');
}

async function write(play: Play, cases: readonly Decided[]): Promise<void> {
  const { company } = play;
  await company.goTo('2025-09-08');
  for (const one of cases) await reviewThemselves(play, one);
  company.tell(`${cases.length} self-reviews with their evidence`);
  await company.goTo('2025-09-18');
  for (const one of cases) await reviewAsManager(play, one);
  company.tell(`${cases.length} managers' reviews`);
  await company.goTo('2025-09-22');
  for (const one of cases) await screen(play, one);
  company.tell(`${cases.length} packets screened and sealed`);
}

async function decide(play: Play, lower: readonly Decided[], upper: readonly Decided[]): Promise<void> {
  const { company } = play;
  await company.goTo('2025-10-13');
  const sessions = [
    { cases: lower, id: await planSession(play, '产品经理评审委员会', '2025-10-28', lower, '2025-10-17') },
    { cases: upper, id: await planSession(play, '专家与总监评审委员会', '2025-10-29', upper, '2025-10-17') },
  ];
  company.tell('two sessions planned, rosters published');
  await company.goTo('2025-10-21');
  for (const { id, cases } of sessions) {
    await openScoring(play, id);
    for (const one of cases) await score(play, one);
  }
  company.tell('blind scores handed in');
  await company.goTo('2025-10-28');
  for (const { id, cases } of sessions) {
    await openMeeting(play, id);
    for (const one of cases) {
      await decideByBallot(play, one, ...one.rounds.map(ballots));
      await confirm(play, one);
    }
    await closeSession(play, id);
  }
  company.tell(`${lower.length + upper.length} cases revealed, discussed, voted on and explained`);
}

async function release(play: Play, cases: readonly Decided[]): Promise<void> {
  const { company } = play;
  await company.goTo('2025-11-14');
  for (const one of cases) await company.send(company.named('林晓雯'), one.id, 'RELEASE');
  await company.goTo('2025-11-17');
  for (const one of cases) await company.send(company.named(one.candidate), one.id, 'ACKNOWLEDGE');
  company.tell(`${cases.length} decisions released and acknowledged`);
}

const appealVotes = { dismissed: 'DISMISS_APPEAL', overturned: 'OVERTURN', remanded: 'REMAND' } as const;

async function appeal({ company }: Play, cases: readonly Decided[]): Promise<void> {
  await company.goTo('2025-11-19');
  for (const one of cases) {
    if (!one.afterwards) continue;
    await company.send(company.named(one.candidate), one.id, 'APPEAL', {
      ground: 'evidence-overlooked',
      reason: '评审理由没有提到已经由合作科室确认的上线数据，请复核。',
    });
    await company.send(company.named('林晓雯'), one.id, 'ADMIT_APPEAL');
    company.pass(30);
    for (const name of ['罗静仪', '贺知微']) {
      await company.send(company.named(name), one.id, appealVotes[one.afterwards], {
        reason: '已对照封存材料与评审理由逐条复核。',
      });
    }
    company.tell(`appeal of ${one.candidate}: ${one.afterwards}`);
  }
}

/** Promotions take effect by the calendar, appeal windows pass, and the cycle closes. */
async function finish({ company, cycleId }: Play, cases: readonly Decided[]): Promise<void> {
  for (const day of ['2025-12-01', '2025-12-15', '2026-01-01', '2026-01-05', '2026-01-12'])
    await company.goTo(day);
  await company.readPeople();
  company.tell(`${cases.length} cases closed, promotions in effect`);
  await company.use(CycleEnding).close(await company.viewer(company.named('林晓雯')), cycleId);
  company.tell(`cycle closed: ${plan.name}`);
}
