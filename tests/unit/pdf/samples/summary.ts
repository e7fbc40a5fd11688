import { createHash } from 'node:crypto';
import type { Language } from '../../../../src/pdf/documents/common.js';
import type { CycleSummary } from '../../../../src/pdf/documents/cycle-summary.js';
import { dimensions, l } from './ladder.js';
import { identity } from './report.js';
import { people } from './words.js';

const hashOf = (name: string): string => createHash('sha256').update(name).digest('hex');

const row = (
  name: ReturnType<typeof l>,
  cases: number,
  promoted: number | null,
  declined: number | null,
  deferred: number | null,
) => ({ name, cases, promoted, declined, deferred, other: null });

export function sampleSummary(language: Language): CycleSummary {
  return {
    kind: 'cycle-summary',
    identity: identity(language, '1HXV-9QB3-ZK6E-W0MS'),
    cycleName: people[language].cycle,
    openedOn: '2026-01-05',
    closedOn: '2026-04-24',
    effectiveOn: '2026-04-01',
    population: 214,
    promoted: 27,
    declined: 14,
    deferred: 6,
    undecided: null,
    funnel: [
      { name: l('提名', 'nominated'), count: 63 },
      { name: l('符合资格或获例外', 'eligible, or by exception'), count: 57 },
      { name: l('提交自评', 'self-review handed in'), count: 55 },
      { name: l('提交上级评价', 'manager’s review handed in'), count: 54 },
      { name: l('材料封存', 'packet sealed'), count: 49 },
      { name: l('作出决定', 'decided'), count: 47 },
      { name: l('公布', 'released'), count: 47 },
    ],
    outcomes: [
      {
        by: 'level',
        rows: [
          row(l('P2 产品专员', 'P2 Product Specialist'), 13, 9, null, null),
          row(l('P3 产品经理', 'P3 Product Manager'), 16, 10, 5, null),
          row(l('P4 产品专家', 'P4 Product Expert'), 12, 6, 5, null),
          row(l('P5 产品总监', 'P5 Product Director'), 6, null, null, null),
        ],
      },
      {
        by: 'department',
        rows: [
          row(l('临床产品部', 'Clinical Products'), 15, 9, null, null),
          row(l('护理产品部', 'Nursing Products'), 12, 7, 5, null),
          row(l('医保与结算部', 'Insurance and Settlement'), 11, 6, null, null),
          row(l('平台与数据部', 'Platform and Data'), 9, 5, null, null),
        ],
      },
      {
        by: 'track',
        rows: [
          row(l('管理序列', 'Management'), 41, 25, 12, null),
          row(l('架构序列', 'Architecture'), 6, null, null, null),
        ],
      },
    ],
    exceptions: { granted: null, refused: 0 },
    meetings: {
      sessions: 8,
      withoutQuorum: 1,
      openSeats: 231,
      recusalsComputed: 11,
      recusalsDeclared: 6,
      challenges: 3,
      challengesUpheld: 1,
      alternates: 4,
    },
    agreement: dimensions.map(({ dimension }, index) => ({
      dimension,
      scores: 228 - index,
      withinOne: 91 - index * 3,
      changed: 9 + index,
      raised: 5 + (index % 4),
      lowered: 4 + index - (index % 4),
    })),
    forcedSteps: [
      {
        on: '2026-02-12',
        what: l('上级评价逾期，由更上一级上级撰写', 'manager’s review overdue, written by the line above'),
        reason:
          language === 'zh'
            ? '直属上级休长假，已书面委托。'
            : 'The manager is on long leave and asked for it in writing.',
      },
      {
        on: '2026-03-11',
        what: l('评议会改期', 'sitting rescheduled'),
        reason: language === 'zh' ? '到会委员不足法定人数。' : 'Too few members for a quorum.',
      },
    ],
    appeals: [
      { ground: l('程序', 'procedure'), filed: null, dismissed: null, remanded: null, overturned: 0 },
      {
        ground: l('材料被忽略', 'evidence overlooked'),
        filed: null,
        dismissed: 0,
        remanded: null,
        overturned: 0,
      },
    ],
    amendments: [
      {
        number: 1,
        on: '2026-01-19',
        what: l('提名截止日由 1 月 23 日改为 1 月 27 日', 'nominations end on 27 January instead of 23'),
        reason:
          language === 'zh'
            ? '两家医院现场上线，多名上级出差。'
            : 'Two hospitals go live; several managers are travelling.',
      },
    ],
    heads: ['cycle', 'case:018', 'case:019', 'case:020', 'session:01', 'session:02', 'system'].map(
      (stream, index) => ({
        stream,
        sequence: 41 + index * 17,
        hash: hashOf(stream),
      }),
    ),
  };
}
