import type {
  DimensionName,
  EligibilityLine,
  LevelName,
  Localized,
  RatingScale,
} from '../../../../src/pdf/documents/common.js';

/** The part of a ladder that the sample documents are about: what one level asks, 19 criteria in 11 dimensions. */

export const l = (zh: string, en: string): Localized => ({ zh, en });

export const from: LevelName = { code: 'P3', name: l('产品经理', 'Product Manager') };
export const to: LevelName = { code: 'P4', name: l('产品专家', 'Product Expert') };

export const scale: RatingScale = {
  minimum: 1,
  maximum: 5,
  bar: 3,
  labels: [
    l('尚未体现', 'not shown'),
    l('偶有体现', 'shown at times'),
    l('稳定体现', 'shown reliably'),
    l('表现突出', 'shown strongly'),
    l('可为表率', 'sets the example'),
  ],
};

export interface SampleCriterion {
  readonly text: Localized;
  readonly must: boolean;
  readonly inheritedFrom: string | null;
}

const own = (zh: string, en: string): SampleCriterion => ({
  text: l(zh, en),
  must: false,
  inheritedFrom: null,
});
const must = (zh: string, en: string): SampleCriterion => ({ ...own(zh, en), must: true });
const inherited = (level: string, zh: string, en: string): SampleCriterion => ({
  ...own(zh, en),
  inheritedFrom: level,
});

export const dimensions: readonly { dimension: DimensionName; criteria: readonly SampleCriterion[] }[] = [
  {
    dimension: { key: 'analysis', name: l('分析能力', 'analysis') },
    criteria: [must('能从产品全局进行需求分析', 'analyses requirements from the view of the whole product')],
  },
  {
    dimension: { key: 'prototyping', name: l('原型能力', 'prototyping and requirement documents') },
    criteria: [
      inherited(
        'P3',
        '能高质量输出原型和文档，无大的偏差和疏漏',
        'delivers prototypes and documents of high quality, without large deviation or omission',
      ),
    ],
  },
  {
    dimension: { key: 'planning', name: l('规划能力', 'planning') },
    criteria: [
      must('能规划整条产品线的需求', 'plans the requirements of a whole product line'),
      must('能管理单条产品线的需求优先级', 'manages a product line’s priorities'),
    ],
  },
  {
    dimension: { key: 'design', name: l('设计能力', 'product design') },
    criteria: [
      must('能把控产品线整体设计质量', 'answers for the design quality of the whole line'),
      own(
        '从用户价值出发持续优化产品线体验',
        'keeps improving the line’s experience, starting from user value',
      ),
      own('能设计创新性的产品方案', 'designs innovative product solutions'),
    ],
  },
  {
    dimension: { key: 'domain-knowledge', name: l('业务知识', 'domain knowledge') },
    criteria: [
      must('对所负责业务领域有前瞻性思考', 'thinks ahead about the business field owned'),
      own(
        '补充团队管理知识，能独立负责跨部门项目',
        'adds knowledge of team management, able to own cross-department projects',
      ),
    ],
  },
  {
    dimension: { key: 'understanding-execution', name: l('理解执行', 'understanding and execution') },
    criteria: [
      inherited(
        'P3',
        '能理解和梳理复杂问题与需求，推动方案落地',
        'understands and sorts out complex problems and needs, and sees solutions through to delivery',
      ),
    ],
  },
  {
    dimension: { key: 'communication-research', name: l('沟通调研', 'communication and user research') },
    criteria: [
      own('能统筹整条产品线的沟通与调研', 'arranges communication and research for the whole line'),
      own('能根据用户情况设计产品线整体方案', 'designs the line’s overall solution from users’ situations'),
    ],
  },
  {
    dimension: { key: 'learning-drive', name: l('学习自驱', 'learning and self-drive') },
    criteria: [
      inherited('P2', '持续补充工作所需的知识', 'keeps adding the knowledge that the work needs'),
      inherited('P2', '能总结并分享学习成果', 'sums up what was learned and shares it'),
    ],
  },
  {
    dimension: { key: 'collaboration', name: l('协作共赢', 'collaboration') },
    criteria: [must('能领导跨部门协作', 'leads cooperation across departments')],
  },
  {
    dimension: { key: 'process-standards', name: l('流程规范', 'process and standards') },
    criteria: [own('能协助制定部门流程和规范', 'helps to set the department’s processes and standards')],
  },
  {
    dimension: { key: 'team-building', name: l('团队建设', 'team building') },
    criteria: [
      own('能协助安排产品线团队的日常工作', 'helps to arrange the daily work of the line’s team'),
      must('能帮助团队成员持续成长', 'helps team members keep growing'),
      own('在面试和选拔中有判断力', 'shows judgement in interviews and selection'),
    ],
  },
];

export const eligibility: readonly EligibilityLine[] = [
  {
    condition: l('在职', 'is employed'),
    found: l('自 2019 年 7 月 8 日起在职', 'employed since 8 July 2019'),
    outcome: 'met',
  },
  {
    condition: l('从 P3 晋升到 P4 是职级标准允许的路径', 'the framework has a way from P3 to P4'),
    found: l('P3 → P4', 'P3 → P4'),
    outcome: 'met',
  },
  {
    condition: l('在现职级满 18 个月（计至生效日）', 'at least 18 months in level on the effective date'),
    found: l('在 P3 满 27 个月', '27 months at P3'),
    outcome: 'met',
  },
  {
    condition: l('没有其他未结的晋升案件', 'has no other open case'),
    found: l('没有', 'none'),
    outcome: 'met',
  },
];
