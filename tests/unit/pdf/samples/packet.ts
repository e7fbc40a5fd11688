import type { Language, Rating } from '../../../../src/pdf/documents/common.js';
import type { CommitteePacket, PacketCase } from '../../../../src/pdf/documents/committee-packet.js';
import type {
  CommitteeSupplement,
  SupplementCase,
} from '../../../../src/pdf/documents/committee-supplement.js';
import { dimensions, eligibility, from, l, scale, to } from './ladder.js';
import { candidate, identity, profile } from './report.js';
import { items, kinds, people, rationales } from './words.js';

const selfRatings: readonly Rating[] = [4, 4, 4, 3, 4, 4, 4, 3, 4, 4, 4, 4, 5, 4, 4, 3, 4, 4, 'cannot-tell'];
const managerRatings: readonly Rating[] = [
  4,
  3,
  4,
  4,
  4,
  3,
  3,
  4,
  3,
  4,
  4,
  3,
  4,
  4,
  4,
  null,
  3,
  4,
  'cannot-tell',
];

const said = {
  zh: {
    comment:
      '在护理产品线上持续做到，最近一次是移动护理项目：从十二家医院的差异入手，先统一概念，再分层给出方案。',
    manager: '同意。判断稳定，表达清楚；在资源紧张时仍能守住重点。',
    outcome:
      '改版前每份文书平均填写 11 分钟，漏填率 7.8%；改版后平均 6 分钟，漏填率 1.9%，四家医院连续三个月数据一致。',
    role: '产品负责人',
    thesis: {
      changed: '一年来从负责单个产品变为负责整条护理产品线，规划、取舍与设计质量都由其承担。',
      proof: '移动护理由其牵头三个部门按期上线，四家医院采用，护士每班少走约 1.6 公里，漏执行下降一半。',
      risk: '创新性方案刚刚上线，效果还需要时间；对部门流程规范的贡献材料不足。',
    },
    peers: [
      '与她合作的项目里，问题总是提前暴露。她会把不同部门的顾虑写下来逐条回应，会后真的有人跟进。',
      '希望她在评审前更早给出初稿，有时我们只有一天时间准备意见。',
      '她带的新人进步很快，遇到不懂的地方敢于直说。',
    ],
    addendum: '补充移动护理上线两个月的数据：日活护士 412 人，执行差错 0.3‰，与封存材料中的试点数据一致。',
    summary:
      '她已经按产品专家的标准工作了大半年。规划和取舍是她最强的地方：资源减少两成之后，她用一周时间重排全年计划，并逐一向客户说明放弃了什么。\n\n需要继续观察的是创新和选人。前者需要时间，后者我会安排她参与下半年的招聘。',
    because: l('必备标准全部满足；全部标准中有 2 项因缺少材料无法判断，1 项未满足。', ''),
  },
  en: {
    comment:
      'Done throughout on the nursing line, last in mobile nursing: began from how twelve hospitals differ, agreed on terms, then gave a tiered solution.',
    manager: 'Agreed. Steady judgement, clearly put; kept to what matters when resources were short.',
    outcome:
      'Before: 11 minutes a record, 7.8 % left incomplete. After: 6 minutes and 1.9 %, three months in a row in four hospitals.',
    role: 'product owner',
    thesis: {
      changed:
        'Within a year she went from one product to the whole nursing line: planning, choices and design quality are hers.',
      proof:
        'Led three departments to launch mobile nursing on time; four hospitals use it, a nurse walks 1.6 km less a shift, missed tasks fell by half.',
      risk: 'The innovative solution is new and its effect needs time; little shows her part in the department’s standards.',
    },
    peers: [
      'In projects with her problems come up early. She writes down what each department worries about, answers it point by point, and somebody does follow up.',
      'I wish drafts came earlier before reviews; at times we had one day to prepare comments.',
      'The people she coaches learn fast and dare to say what they don’t understand.',
    ],
    addendum:
      'Figures of mobile nursing after two months: 412 nurses a day, 0.3 ‰ errors, in line with the pilot in the sealed packet.',
    summary:
      'She has worked as a product expert for most of a year. Planning and choosing are her strongest sides: when resources fell by a fifth she reordered the year within a week and told each customer what was given up.\n\nTo be watched: innovation, which needs time, and selecting people, for which she will take part in hiring this autumn.',
    because: l(
      '',
      'Every must is met; two of all criteria can’t be told for want of evidence, one is not met.',
    ),
  },
} as const;

function packetDimensions(language: Language) {
  let rated = 0;
  return dimensions.map(({ dimension, criteria }, index) => ({
    dimension,
    criteria: criteria.map((criterion) => ({
      ...criterion,
      selfRating: selfRatings[rated++] ?? null,
      selfComment: criterion.inheritedFrom === null ? said[language].comment : null,
      evidence: rationales[index]?.evidence ?? [],
    })),
  }));
}

export function sampleCase(language: Language, agendaNumber = 2): PacketCase {
  return {
    agendaNumber,
    candidate: candidate(language),
    from,
    to,
    monthsInLevel: 27,
    thesis: said[language].thesis,
    eligibility,
    exception: null,
    period: { from: '2025-03-01', to: '2026-02-15' },
    evidence: items.map((item, index) => ({
      label: `E${index + 1}`,
      title: item[language],
      kind: [kinds.document, kinds.metrics, kinds.feedback][index % 3] ?? kinds.document,
      from: item.days[0],
      to: item.days[1],
      role: said[language].role,
      outcome: said[language].outcome,
      source:
        index % 2 === 0 ? `https://wiki.anhe.example/nursing/${index + 1}` : `E${index + 1}-records.pdf`,
      corroboration: index % 4 === 3 ? (index % 8 === 3 ? 'asked' : 'none') : 'confirmed',
      dimensions: dimensions.slice(index % 9, (index % 9) + 2).map(({ dimension }) => dimension),
    })),
    dimensions: packetDimensions(language),
    peerTexts: said[language].peers,
    addenda: [{ by: 'candidate', on: '2026-03-06', text: said[language].addendum }],
    sealedOn: '2026-02-16',
    packetHash: '9b1d6f0a4c7e2835be91d4f6a0c8723e5d1f9b4a6c3e8072d5f1a9b4c6e83027',
  };
}

/** The packet of one case. */
export function samplePacket(language: Language): CommitteePacket {
  return {
    kind: 'committee-packet',
    identity: identity(language, 'ZD4T-6PMB-81QE-RVW5'),
    cycleName: people[language].cycle,
    readerName: people[language].member,
    session: null,
    scale,
    cases: [sampleCase(language)],
  };
}

/** The packet of a session: three cases on the agenda, the reader recused from the first. */
export function sampleSessionPacket(language: Language): CommitteePacket {
  const { name } = candidate(language);
  const title = `${name} · ${from.code} → ${to.code}`;
  return {
    ...samplePacket(language),
    session: {
      name: language === 'zh' ? '临床产品评议会（第一场）' : 'Clinical products, first sitting',
      meetsOn: '2026-03-18',
      scoresUntil: '2026-03-13',
      agenda: [
        { number: 1, title: null },
        { number: 2, title },
        { number: 3, title },
      ],
    },
    cases: [sampleCase(language), sampleCase(language, 3)],
  };
}

function sampleSupplementCase(language: Language): SupplementCase {
  let rated = 0;
  return {
    agendaNumber: 2,
    candidate: candidate(language),
    from,
    to,
    review: { by: 'manager', endorsed: true, summary: said[language].summary, raterMonths: 19 },
    readiness: {
      advice: 'nearly',
      mustMet: 7,
      mustTotal: 7,
      met: 16,
      required: 19,
      because: said[language].because,
    },
    flags: [
      l('“流程规范”没有上级评分。', 'No manager’s rating for process and standards.'),
      l(
        '“能统筹整条产品线的沟通与调研”所附的两份材料均无人证实。',
        'Neither item for the line’s research is confirmed.',
      ),
    ],
    profile,
    dimensions: packetDimensions(language).map(({ dimension, criteria }) => ({
      dimension,
      criteria: criteria.map((criterion) => {
        const manager = managerRatings[rated++] ?? null;
        const outcome = typeof manager === 'number' ? (manager >= scale.bar ? 'met' : 'not-met') : 'unknown';
        return {
          text: criterion.text,
          must: criterion.must,
          inheritedFrom: criterion.inheritedFrom,
          self: criterion.selfRating,
          manager,
          managerComment: criterion.inheritedFrom === null ? said[language].manager : null,
          outcome,
        };
      }),
    })),
  };
}

export function sampleSupplement(language: Language): CommitteeSupplement {
  return {
    kind: 'committee-supplement',
    identity: identity(language, 'K7RA-2NXE-05JD-T8GH'),
    cycleName: people[language].cycle,
    readerName: people[language].member,
    sessionName: null,
    cases: [sampleSupplementCase(language)],
  };
}
