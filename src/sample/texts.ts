/** What people of the sample company write: evidence, comments, rationales. Invented, without any patient's data. */
export interface SampleEvidence {
  readonly kind: string;
  readonly title: string;
  readonly role: string;
  readonly before: string;
  readonly after: string;
}

/** Pieces of evidence by dimension key, several each so that no two people show the same. */
export const evidenceByDimension: Readonly<Record<string, readonly SampleEvidence[]>> = {
  analysis: [
    {
      kind: 'document',
      title: '《手术申请需求分析报告》',
      role: '独立完成调研与分析，主持两次业务确认会',
      before: '手术申请退回率 18%，原因不明',
      after: '定位到术前检查校验缺失，上线后退回率降到 6%',
    },
    {
      kind: 'document',
      title: '《护理文书需求全景与取舍》',
      role: '负责人，访谈 6 个病区',
      before: '42 条需求各自为政，版本反复延期',
      after: '归并为 5 个主题 17 条需求，一次评审通过',
    },
    {
      kind: 'case study',
      title: '检验危急值处理链路分析',
      role: '主笔，联合检验科与护理部复盘',
      before: '危急值从发出到确认中位数 23 分钟',
      after: '缩短到 9 分钟，并形成可复用的分析模板',
    },
    {
      kind: 'document',
      title: '《门诊医生站竞品分析（四家）》',
      role: '独立完成',
      before: '对竞品的了解停留在宣传材料',
      after: '得出 3 条差异化结论，其中 2 条进入年度规划',
    },
  ],
  prototyping: [
    {
      kind: 'prototype',
      title: '床旁交班高保真原型',
      role: '独立设计，覆盖 14 个场景',
      before: '研发反馈原型缺少异常流程',
      after: '评审一次通过，开发期变更 2 处',
    },
    {
      kind: 'document',
      title: '《诊间预约需求文档 2.0》',
      role: '撰写人',
      before: '旧文档与实现偏差大',
      after: '测试用例可直接从文档导出，漏测缺陷为 0',
    },
    {
      kind: 'document',
      title: '《检验报告单改版需求文档》',
      role: '撰写人，组织评审',
      before: '报告单 11 种版式并存',
      after: '统一为 3 种，研发评审无重大遗漏',
    },
  ],
  planning: [
    {
      kind: 'roadmap',
      title: '护理产品线半年路线图',
      role: '制定人，与研发、实施共同排期',
      before: '需求按提出先后排队',
      after: '按价值与风险排序，承诺项按期交付率 92%',
    },
    {
      kind: 'roadmap',
      title: '医生工作站需求优先级机制',
      role: '设计并推行',
      before: '紧急插单每月 9 个',
      after: '插单降到每月 2 个，版本节奏稳定',
    },
    {
      kind: 'document',
      title: '《院内检验平台三年规划》',
      role: '主笔',
      before: '三条产品线各有规划，能力重复建设',
      after: '合并公共能力 6 项，节省约 30 人月',
    },
  ],
  design: [
    {
      kind: 'review record',
      title: '移动护理输液核对设计评审',
      role: '主设计，主持评审',
      before: '核对步骤 7 步，护士绕过系统',
      after: '缩减为 3 步，试点病区使用率从 54% 到 97%',
    },
    {
      kind: 'case study',
      title: '会诊流程重新设计',
      role: '负责人',
      before: '跨科会诊平均 5 次电话沟通',
      after: '线上闭环完成率 88%，医务处列为推广案例',
    },
    {
      kind: 'metrics',
      title: '医嘱录入体验持续优化',
      role: '产品负责人，与交互共同迭代 4 轮',
      before: '单条医嘱录入中位数 31 秒',
      after: '降到 14 秒，误操作投诉减少六成',
    },
    {
      kind: 'design draft',
      title: '影像预约改版交互稿',
      role: '与交互设计师协作，逐屏走查',
      before: '移动端完成率 61%',
      after: '完成率 83%',
    },
  ],
  'domain-knowledge': [
    {
      kind: 'talk',
      title: '分享：DRG 付费对住院流程的影响',
      role: '主讲，面向产品与实施 60 人',
      before: '团队对付费改革理解不一致',
      after: '形成常见问题 24 条，纳入新人培训',
    },
    {
      kind: 'notes',
      title: '电子病历评级标准研读笔记',
      role: '整理人',
      before: '评级要求散落在各项目文档',
      after: '对照表覆盖 39 个条目，两个项目直接引用',
    },
    {
      kind: 'talk',
      title: '分享：从医技排班看院内资源调度',
      role: '主讲',
      before: '业务与产品各说各话',
      after: '确定统一术语与 4 个关键指标',
    },
  ],
  'understanding-execution': [
    {
      kind: 'task',
      title: '病案首页质控上线',
      role: '推动人，协调病案室、医保办与研发',
      before: '需求停留在会议纪要',
      after: '6 周内上线，首页缺陷率下降 41%',
    },
    {
      kind: 'case study',
      title: '多院区主索引合并方案落地',
      role: '梳理问题、给出方案并推动上线',
      before: '三院区编码不一致，跨院调阅失败率 12%',
      after: '调阅失败率降到 0.8%',
    },
    {
      kind: 'metrics',
      title: '门诊叫号延迟治理',
      role: '牵头人',
      before: '高峰期叫号延迟 40 秒',
      after: '降到 3 秒以内，投诉清零',
    },
  ],
  'communication-research': [
    {
      kind: 'interview record',
      title: '8 家医院护士长访谈纪要',
      role: '组织并主访',
      before: '需求主要来自售前转述',
      after: '提炼出 12 个真实场景，否决了 5 条伪需求',
    },
    {
      kind: 'interview record',
      title: '检验科值班跟岗记录（三昼夜）',
      role: '独立完成',
      before: '不了解夜班工作方式',
      after: '发现 4 处流程断点，全部进入需求池',
    },
    {
      kind: 'feedback',
      title: '研发与交互协作反馈',
      role: '产品负责人',
      before: '评审常因理解偏差返工',
      after: '返工次数由月均 6 次降到 1 次',
    },
    {
      kind: 'document',
      title: '《区域医疗整体解决方案建议书》',
      role: '方案设计，参与客户沟通',
      before: '各产品单独报价',
      after: '形成整体方案，两家客户采纳',
    },
  ],
  'learning-drive': [
    {
      kind: 'notes',
      title: '医疗数据标准学习笔记与分享',
      role: '整理并主讲',
      before: '团队缺少数据标准基础',
      after: '完成 3 期分享，笔记被引用 40 余次',
    },
    {
      kind: 'course',
      title: '完成卫生信息管理课程',
      role: '学员，课程作业用于实际项目',
      before: '对区域互联互通了解有限',
      after: '作业方案用于互联互通测评准备',
    },
    {
      kind: 'methodology',
      title: '《临床产品需求调研方法》',
      role: '作者',
      before: '调研靠个人经验',
      after: '部门 4 个团队采用，新人独立调研提前 2 个月',
    },
  ],
  collaboration: [
    {
      kind: 'review record',
      title: '研发需求评审记录（连续 6 次）',
      role: '独立主持',
      before: '评审常超时且无结论',
      after: '平均 50 分钟，结论当场确认',
    },
    {
      kind: 'metrics',
      title: '上线后体验问题联合治理',
      role: '产品侧负责人，与研发、测试、实施共治',
      before: '上线首月问题 76 个',
      after: '下一版本降到 21 个',
    },
    {
      kind: 'case study',
      title: '跨部门药事闭环项目',
      role: '项目负责人，协调 5 个部门',
      before: '各部门对边界有争议，停滞两个月',
      after: '明确责任矩阵，按期验收',
    },
  ],
  'process-standards': [
    {
      kind: 'proposal',
      title: '需求变更流程改进建议',
      role: '提出并试行',
      before: '变更口头通知，漏改频发',
      after: '试行两个版本，漏改为 0，部门采纳',
    },
    {
      kind: 'standard',
      title: '《护理表单组件规范》',
      role: '提炼并编写',
      before: '同类表单 9 种写法',
      after: '沉淀 14 个公共组件，复用率 70%',
    },
    {
      kind: 'component',
      title: '公共时间轴组件',
      role: '定义需求与设计规范',
      before: '各页面自行实现，体验不一',
      after: '5 个产品接入',
    },
  ],
  'team-building': [
    {
      kind: 'feedback',
      title: '新人带教记录（2 人）',
      role: '导师',
      before: '新人三个月仍不能独立写文档',
      after: '两人均在第二个月通过文档评审',
    },
    {
      kind: 'feedback',
      title: '产品线团队成长反馈',
      role: '团队负责人助手，安排日常工作',
      before: '分工不清，重复劳动',
      after: '分工看板稳定运行，成员满意度 4.5/5',
    },
    {
      kind: 'document',
      title: '《团队人员规划与招聘复盘》',
      role: '主笔，参与 20 场面试',
      before: '岗位空缺 5 个月',
      after: '招聘到岗 4 人，试用期全部通过',
    },
  ],
};

/** A manager's sentence on a criterion, by how far the rating is from the bar: below, at, above. */
export const managerComments = {
  below: ['目前仍需他人补位，建议在下一版本独立承担一次完整过程。', '有意识但不稳定，近半年只见到一次。'],
  at: [
    '日常工作中稳定做到，评审与交付均可印证。',
    '能独立完成，同事反馈一致。',
    '连续两个版本保持这一水准。',
  ],
  above: ['明显超出要求，其他团队主动借鉴。', '在复杂场景下依然做得好，可作为示范。'],
} as const;

export const selfComments = {
  below: ['这一项做得还不够，已列入下半年计划。', '参与过，但尚未独立承担。'],
  at: ['在项目中独立完成，见所附证据。', '按要求做到，并持续改进。'],
  above: ['不仅做到，还沉淀了方法供团队使用。', '结果好于预期，数据见证据。'],
} as const;

export const rationales = {
  meets: ['证据充分，委员意见一致：能力稳定达到目标等级。', '两项证据相互印证，表现持续超过半年。'],
  partly: ['部分达到：独立完成的样本不足，建议补充一次完整案例。', '方向正确，但影响范围仍限于单个功能。'],
  'not-yet': ['尚未达到：现有证据由他人主导，看不出本人贡献。', '缺少近期证据，无法支持目标等级的要求。'],
  'cannot-tell': ['材料不足以判断。'],
} as const;

export const theses = [
  '过去一年从执行者成长为独立负责人；所附证据显示两次完整交付；风险在于跨科室经验尚浅。',
  '已连续两个版本主导产品设计并取得可量化的结果；竞品与用户研究扎实；团队带教仍在起步。',
  '在评级项目中独当一面，医院与研发评价一致；规划能力有实证；商业化思考需要继续锻炼。',
  '能把临床问题转化为产品能力，指标改善明显；协作口碑好；目前主要经验集中在住院领域。',
] as const;

export const peerWords = [
  '评审前会把问题提前发出来，讨论效率高。',
  '遇到分歧先核对事实，再给方案，合作起来放心。',
  '对临床场景熟悉，常能指出我们没想到的例外。',
  '文档清楚，测试同学可以直接据此设计用例。',
] as const;
