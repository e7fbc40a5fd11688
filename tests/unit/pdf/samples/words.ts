import type { Conclusion } from '../../../../src/pdf/documents/decision-report.js';
import type { Language } from '../../../../src/pdf/documents/common.js';
import { l } from './ladder.js';

/** What the invented people of the samples wrote, in the language they are asked for. */

export const people = {
  zh: {
    candidate: '沈知夏',
    department: '临床产品部',
    manager: '顾明远',
    member: '陆景行',
    signer: '苏婉清',
    position: '人力资源部负责人',
    issuer: '安禾医疗科技有限公司',
    cycle: '2026 年春季晋升',
  },
  en: {
    candidate: 'Maya Lindqvist',
    department: 'Clinical Products',
    manager: 'Daniel Okafor',
    member: 'Priya Raman',
    signer: 'Helen Brandt',
    position: 'Head of People',
    issuer: 'Anhe Health Technology',
    cycle: 'Spring 2026 promotions',
  },
} as const;

export interface SampleRationale {
  readonly conclusion: Conclusion;
  readonly evidence: readonly string[];
  readonly zh: string;
  readonly en: string;
}

export const rationales: readonly SampleRationale[] = [
  {
    conclusion: 'meets',
    evidence: ['E2', 'E6'],
    zh: '护理产品线的需求全景图把 46 项零散诉求归并为 9 个问题域，其中 3 个此前没有人提出。分析能够说明取舍的理由，并被后续两个版本的数据证实。',
    en: 'The overview of the nursing line brings 46 scattered requests down to nine problem areas, three of which nobody had named before. The choices are argued, and two later releases bore them out.',
  },
  {
    conclusion: 'meets',
    evidence: ['E4'],
    zh: '病区交班的原型和文档完整，评审一次通过，开发过程中没有因疏漏返工。',
    en: 'Prototype and documents of the ward handover were complete, passed review at once and caused no rework.',
  },
  {
    conclusion: 'meets',
    evidence: ['E6', 'E9', 'E12'],
    zh: '能够独立完成产品线全年规划，并在资源减少两成后重新排定优先级，主动放弃两项已承诺的功能，理由充分、各方认可。',
    en: 'Planned the line’s whole year alone, and when resources fell by a fifth reordered it, giving up two promised features with reasons that all sides accepted.',
  },
  {
    conclusion: 'partly',
    evidence: ['E7', 'E10'],
    zh: '产品线的设计评审制度由其建立，质量稳定，体验指标持续改善。创新性方案目前只有移动端护理一例，且上线不足三个月，效果尚待观察。',
    en: 'Set up the line’s design reviews; quality is steady and the experience keeps improving. Of innovative solutions there is one, mobile nursing, live for less than three months: too early to judge.',
  },
  {
    conclusion: 'meets',
    evidence: ['E5', 'E13'],
    zh: '对护理文书电子化与医保结算的衔接有自己的判断，所写的两年展望被部门规划采用。能独立负责跨部门项目。',
    en: 'Has a view of her own on how electronic nursing records and insurance settlement will meet; her two-year outlook went into the department’s plan. Owns cross-department projects.',
  },
  {
    conclusion: 'meets',
    evidence: ['E1', 'E4'],
    zh: '在需求多次变化的情况下仍按期落地，能把复杂问题拆解到可执行的程度。',
    en: 'Delivered on time although requirements changed repeatedly; breaks complex problems down until they can be done.',
  },
  {
    conclusion: 'meets',
    evidence: ['E3', 'E8'],
    zh: '统筹了 12 家医院的调研，方法一致，结论可比；据此提出的分层方案已在 4 家医院采用。',
    en: 'Arranged research in twelve hospitals by one method, so that results compare; four hospitals use the tiered solution that came of it.',
  },
  {
    conclusion: 'meets',
    evidence: ['E11'],
    zh: '持续学习并定期分享，分享材料被新人培训采用。',
    en: 'Keeps learning and shares it regularly; the material is used in onboarding.',
  },
  {
    conclusion: 'meets',
    evidence: ['E9', 'E14'],
    zh: '牵头研发、实施、客服三个部门完成移动护理上线，分歧能够摆到桌面上解决，合作方的反馈一致肯定。',
    en: 'Led engineering, delivery and support to the launch of mobile nursing; brought differences into the open. The partners’ feedback agrees.',
  },
  {
    conclusion: 'cannot-tell',
    evidence: [],
    zh: '提交的材料只说明参与了讨论，没有说明本人的贡献，委员会无法据此判断。',
    en: 'The evidence shows that she took part in the discussion, not what she contributed; the committee could not tell.',
  },
  {
    conclusion: 'partly',
    evidence: ['E15'],
    zh: '带教的两名新人均已独立负责功能，成长有据可查。在面试与选拔方面尚缺少材料。',
    en: 'Both newcomers she coached now own features; their growth is documented. On interviews and selection there was no evidence.',
  },
];

export const items = [
  {
    zh: '住院护理文书改版上线',
    en: 'Relaunch of inpatient nursing records',
    days: ['2025-03-10', '2025-04-28'],
  },
  {
    zh: '护理产品线需求全景图',
    en: 'Overview of the nursing line’s needs',
    days: ['2025-04-01', '2025-05-16'],
  },
  {
    zh: '十二家医院护士访谈',
    en: 'Interviews with nurses in twelve hospitals',
    days: ['2025-05-06', '2025-06-20'],
  },
  {
    zh: '病区交班原型与需求文档',
    en: 'Ward handover: prototype and requirements',
    days: ['2025-05-19', '2025-06-13'],
  },
  { zh: '护理信息化两年展望', en: 'Two-year outlook on nursing systems', days: ['2025-06-02', '2025-06-30'] },
  {
    zh: '2025 下半年产品线规划',
    en: 'Plan of the line for the second half of 2025',
    days: ['2025-06-16', '2025-07-11'],
  },
  {
    zh: '设计评审制度与十次评审记录',
    en: 'Design reviews: rules and ten records',
    days: ['2025-07-01', '2025-11-28'],
  },
  { zh: '分层护理方案', en: 'Tiered nursing solution', days: ['2025-07-21', '2025-08-29'] },
  {
    zh: '移动护理跨部门项目',
    en: 'Mobile nursing, a cross-department project',
    days: ['2025-08-04', '2025-12-19'],
  },
  {
    zh: '移动端护理执行方案',
    en: 'Solution for carrying out nursing on mobiles',
    days: ['2025-08-18', '2025-10-24'],
  },
  { zh: '每月产品分享（八期）', en: 'Monthly product talks (eight)', days: ['2025-04-15', '2025-12-15'] },
  {
    zh: '资源调整后的优先级重排',
    en: 'Priorities reordered after the cut',
    days: ['2025-09-08', '2025-09-19'],
  },
  {
    zh: '行业会议发言：护理与医保结算',
    en: 'Conference talk: nursing and settlement',
    days: ['2025-10-17', '2025-10-17'],
  },
  { zh: '合作部门反馈汇总', en: 'Feedback of the partner departments', days: ['2025-12-22', '2026-01-09'] },
  {
    zh: '两名新人的带教计划与成长记录',
    en: 'Coaching plans and progress of two newcomers',
    days: ['2025-06-09', '2025-12-31'],
  },
] as const;

export const kinds = {
  document: l('文档', 'document'),
  metrics: l('指标', 'metrics'),
  feedback: l('反馈', 'feedback'),
} as const;

export const feedback = {
  zh: {
    strengths: [
      '能从全局看产品线，取舍有理有据，放弃已承诺的功能也能赢得信任。',
      '跨部门协作中把分歧摆到桌面上解决，合作方愿意再次共事。',
      '带教方法清楚，两名新人在半年内独立负责功能。',
    ],
    gaps: [
      '创新性方案仅有一例，效果尚待观察。',
      '部门流程规范方面，看不出本人的贡献。',
      '面试与选拔没有材料。',
    ],
    change: [
      '移动护理上线满六个月后的使用与差错数据。',
      '一份由本人起草、已在部门试行的流程或规范，以及试行前后的对比。',
      '至少三次面试的评价记录及入职后的验证。',
    ],
    note: '委员会特别注意到你在资源减少之后重排优先级的工作：理由清楚，代价讲明，各方信服。',
    differs:
      '规则把“能协助制定部门流程和规范”判为未满足，原因是缺少材料而非表现不足；该项不是必备标准。委员会认为其余材料已足以说明胜任目标职级。',
  },
  en: {
    strengths: [
      'Sees the line as a whole; her choices are argued, and she keeps trust even when she gives up what was promised.',
      'Brings differences between departments into the open; partners want to work with her again.',
      'Coaches with a clear method: two newcomers own features after half a year.',
    ],
    gaps: [
      'One innovative solution only, and its effect is still to be seen.',
      'Her own part in the department’s processes and standards can’t be seen.',
      'Nothing was shown on interviews and selection.',
    ],
    change: [
      'Use and error figures of mobile nursing six months after the launch.',
      'A process or standard that she drafted and the department tries out, with before and after.',
      'Assessments from at least three interviews, and how they held after hiring.',
    ],
    note: 'The committee took particular note of how you reordered the plan after the cut: the reasons clear, the price named, everybody convinced.',
    differs:
      'The rules count “helps to set the department’s processes and standards” as not met for want of evidence, not for want of performance, and it is not a must. The rest was enough to show that she works at the target level.',
  },
} satisfies Record<Language, unknown>;
