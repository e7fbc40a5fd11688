import type { CaseParties } from '../../src/domain/visibility/relations-to.js';
import { phase, type Phase } from '../../src/domain/visibility/phase.js';

/** A candidacy of the small cycle that tests play; people are named as in `sample/people.csv`. */
export interface PlannedCase {
  readonly key: string;
  readonly candidate: string;
  readonly manager: string;
  readonly lineAbove: string;
  readonly nominator: string;
  readonly sponsor?: string;
  readonly peers: readonly string[];
  readonly witness: string;
  readonly department: string;
  /** The session in which it is heard, if any. */
  readonly session?: 'heard' | 'meeting' | 'scoring';
  /** Who stepped aside of their own will. */
  readonly recused?: string;
  readonly panel?: readonly string[];
  /** Where it stands at the end, said in advance and not read from the application. */
  readonly phase: Phase;
}

/** The roster: everybody has a seat of every case, apart from those tied to it. */
export const members = ['梁思远', '宋知行', '蒋南乔', '戴云舟', '崔若水', '邵景明', '魏清和'] as const;
export const appealPanel = ['罗静仪', '贺知微', '邹庭安'] as const;

const inpatient = {
  department: '住院产品部',
  lineAbove: '陆以宁',
  peers: ['陈思齐', '何嘉木', '胡予安'],
  witness: '谢雨桐',
};
const outpatient = {
  department: '门诊产品部',
  lineAbove: '蒋南乔',
  peers: ['方卓然', '姜可欣', '袁立夏'],
  witness: '邓星野',
};
const medical = {
  department: '医技产品部',
  lineAbove: '戴云舟',
  peers: ['苏婉清', '汪语嫣', '彭见山'],
  witness: '陶乐怡',
};
const platform = {
  department: '平台产品部',
  lineAbove: '宋知行',
  peers: ['韩雪松', '程知夏', '曹立群'],
  witness: '喻晓光',
};

const begun: Partial<Phase> = { thesisSubmitted: true };
const written: Partial<Phase> = {
  ...begun,
  selfSubmitted: true,
  managerSubmitted: true,
  peerReplies: 3,
};
const sealed: Partial<Phase> = { ...written, sealed: true, rosterPublished: true };
const decided: Partial<Phase> = {
  ...sealed,
  revealed: true,
  ballotClosed: true,
  outcomeSet: true,
  sessionClosed: true,
};

/** A case in each kind of state, from a draft that nobody else may know of to an appeal. */
export const plannedCases = [
  {
    key: 'draft',
    candidate: '孙悦然',
    manager: '潘晓棠',
    nominator: '潘晓棠',
    ...inpatient,
    phase: phase({ state: 'nomination.draft' }),
  },
  {
    key: 'exception',
    candidate: '张夏至',
    manager: '白景行',
    nominator: '白景行',
    ...platform,
    phase: phase({ ...begun, state: 'nomination.exception' }),
  },
  {
    key: 'writing',
    candidate: '褚云帆',
    manager: '薛平川',
    nominator: '薛平川',
    ...medical,
    phase: phase({ ...begun, state: 'review.self' }),
  },
  {
    key: 'managing',
    candidate: '卫子岚',
    manager: '康乐言',
    nominator: '康乐言',
    ...medical,
    phase: phase({ ...begun, state: 'review.manager', selfSubmitted: true, peerReplies: 2 }),
  },
  {
    key: 'screening',
    candidate: '施语冰',
    manager: '田书影',
    nominator: '田书影',
    ...platform,
    phase: phase({ ...written, state: 'screening' }),
  },
  {
    key: 'scoring',
    candidate: '李沐阳',
    manager: '叶知秋',
    nominator: '冯若兰',
    sponsor: '叶知秋',
    ...outpatient,
    session: 'scoring',
    recused: '崔若水',
    phase: phase({ ...sealed, state: 'calibration.scoring' }),
  },
  {
    key: 'discussion',
    candidate: '吴清扬',
    manager: '冯若兰',
    nominator: '冯若兰',
    ...outpatient,
    session: 'meeting',
    recused: '魏清和',
    phase: phase({ ...sealed, state: 'calibration.discussion', revealed: true }),
  },
  {
    key: 'ballot',
    candidate: '钱多宁',
    manager: '杜明薇',
    nominator: '杜明薇',
    ...inpatient,
    session: 'meeting',
    phase: phase({ ...sealed, state: 'calibration.ballot', revealed: true }),
  },
  {
    key: 'ratification',
    candidate: '尤嘉禾',
    manager: '高乐天',
    nominator: '高乐天',
    ...platform,
    session: 'heard',
    phase: phase({ ...decided, state: 'ratification' }),
  },
  {
    key: 'decided',
    candidate: '赵小满',
    manager: '潘晓棠',
    nominator: '潘晓棠',
    ...inpatient,
    session: 'heard',
    recused: '崔若水',
    phase: phase({ ...decided, state: 'decided' }),
  },
  {
    key: 'appeal',
    candidate: '王一诺',
    manager: '薛平川',
    nominator: '薛平川',
    ...medical,
    session: 'heard',
    panel: appealPanel,
    phase: phase({ ...decided, state: 'appeal', released: true, releasedToManager: true }),
  },
  {
    key: 'released',
    candidate: '冉知非',
    manager: '康乐言',
    nominator: '康乐言',
    ...medical,
    session: 'heard',
    phase: phase({ ...decided, state: 'released', released: true, releasedToManager: true }),
  },
] as const satisfies readonly PlannedCase[];

export type CaseKey = (typeof plannedCases)[number]['key'];

export function plannedCase(key: CaseKey): PlannedCase {
  const found = plannedCases.find((planned) => planned.key === key);
  if (!found) throw new Error(`No case ${key} is planned.`);
  return found;
}

/** Who holds an open seat, in the order of the roster. */
export function openSeatsOf(planned: PlannedCase): string[] {
  return planned.session === undefined ? [] : members.filter((name) => !stepsAside(planned, name));
}

/** Who is what of a case, by names. */
export function partiesOf(planned: PlannedCase): CaseParties {
  const asked = planned.key !== 'draft' && planned.key !== 'exception' && planned.key !== 'writing';
  return {
    candidate: planned.candidate,
    manager: planned.manager,
    lineAbove: planned.lineAbove,
    nominator: planned.nominator,
    sponsor: planned.sponsor ?? null,
    peers: asked ? planned.peers : [],
    corroborators: planned.key === 'draft' || planned.key === 'exception' ? [] : [planned.witness],
    seats:
      planned.session === undefined
        ? []
        : members.map((person) => ({ person, recused: stepsAside(planned, person) })),
    facilitator: planned.session === undefined ? null : '周敏之',
    panel: planned.panel ?? [],
    recusedRatifiers: [],
    awaitedActs: planned.key === 'exception' ? [{ begunBy: '林晓雯', roles: ['hr', 'ratifier'] }] : [],
    department: planned.department,
  };
}

function stepsAside({ lineAbove, recused }: PlannedCase, name: string): boolean {
  return name === lineAbove || name === recused;
}
