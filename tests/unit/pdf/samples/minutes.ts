import type { Language } from '../../../../src/pdf/documents/common.js';
import type { MinutesCase, SessionMinutes } from '../../../../src/pdf/documents/session-minutes.js';
import { dimensions, from, to } from './ladder.js';
import { identity } from './report.js';
import { people } from './words.js';

const said = {
  zh: {
    session: '临床产品评议会 1',
    members: ['陆景行', '温亦欢', '祝青禾', '裴致远', '莫予安', '岑见微'],
    candidates: ['沈知夏', '韩疏影', '叶知秋', '江砚舟', '林栖迟', '白念初'],
    sentence: '听了对移动护理数据的说明，三个月的差错率足以证明效果。',
    differs: '规则建议“接近具备”，缺的是对外协作的材料；委员会认为四家医院的联合评审已能说明。',
    gap: '还没有独立牵头过跨产品线的规划。',
    change: '一份由其牵头、两条产品线共同采用的年度规划，以及半年后的复盘。',
    recommendation: '建议先参与下半年的产品线规划小组。',
  },
  en: {
    session: 'Clinical products 1',
    members: ['Daniel Okafor', 'Ines Carvalho', 'Pavel Novak', 'Ruth Adeyemi', 'Sofia Marin', 'Tomas Berg'],
    candidates: [
      'Maya Lindqvist',
      'Leo Fontaine',
      'Anna Petrov',
      'Omar Haddad',
      'Jonas Weber',
      'Clara Hughes',
    ],
    sentence:
      'After hearing the figures of mobile nursing: three months of error rates are proof enough of its effect.',
    differs:
      'The rules advise “nearly”, for want of material on work with others; the joint review of four hospitals shows it.',
    gap: 'Has not yet led planning across product lines.',
    change:
      'A yearly plan led by the candidate and used by two product lines, with a review half a year later.',
    recommendation: 'Join the planning group of the product line in the second half of the year.',
  },
} as const;

function heard(language: Language, agendaNumber: number): MinutesCase {
  const words = said[language];
  const deferred = agendaNumber % 3 === 0;
  const dimension = dimensions[0]?.dimension;
  const at = (minutes: number) => {
    const total = 9 * 60 + 5 + 24 * (agendaNumber - 1) + minutes;
    const two = (value: number) => String(value).padStart(2, '0');
    return { on: '2026-03-18', time: `${two(Math.floor(total / 60))}:${two(total % 60)}` };
  };
  return {
    agendaNumber,
    candidateName: words.candidates[agendaNumber - 1] ?? '',
    from,
    to,
    state: deferred ? 'calibration-rationale' : 'decided',
    movedBecause: null,
    steps: [
      { step: 'presented', ...at(0) },
      { step: 'scores-revealed', ...at(1) },
      { step: 'ballot-opened', ...at(17) },
      { step: 'ballot-closed', ...at(21) },
      { step: 'rationale-confirmed', on: '2026-03-19', time: '10:12' },
    ],
    recused: agendaNumber === 1 ? [words.members[2]] : [],
    handedIn: { count: 5, of: 5 },
    changes:
      dimension && agendaNumber % 2 === 1
        ? [{ member: words.members[1], dimension, before: 2, after: 3, sentence: words.sentence }]
        : [],
    ballots: deferred
      ? [
          { round: 1, promote: 2, decline: 2, abstain: 1, seats: 5, quorum: 4, result: 'round-2' },
          { round: 2, promote: 2, decline: 2, abstain: 1, seats: 5, quorum: 4, result: 'deferred' },
        ]
      : [{ round: 1, promote: 4, decline: 1, abstain: 0, seats: 5, quorum: 4, result: 'promoted' }],
    outcome: deferred ? 'deferred' : 'promoted',
    decision: {
      differsBecause: agendaNumber === 1 ? words.differs : null,
      gaps: deferred ? [words.gap] : [],
      wouldChange: deferred ? [words.change] : [],
      recommendation: deferred ? words.recommendation : null,
      applyAgainOn: deferred ? '2026-10-01' : null,
    },
  };
}

/** A sitting of seven items: one is closed to its reader, one was moved. */
export function sampleMinutes(language: Language): SessionMinutes {
  const words = said[language];
  const offices = ['chair', 'deputy', 'member', 'member', 'member', 'alternate'] as const;
  const moved: MinutesCase = {
    ...heard(language, 5),
    ...{ state: 'moved', movedBecause: 'quorum', outcome: null, ballots: [], changes: [], decision: null },
    ...{ handedIn: { count: 2, of: 5 }, steps: [{ step: 'moved', on: '2026-03-18', time: '11:48' }] },
  };
  const entry = (one: MinutesCase) => ({ number: one.agendaNumber, heard: one });
  return {
    kind: 'session-minutes',
    identity: identity(language, 'M4QZ-71XK-9RBE-30TD'),
    cycleName: people[language].cycle,
    readerName: people[language].member,
    sessionName: words.session,
    meetsOn: '2026-03-18',
    facilitator: people[language].signer,
    opened: { on: '2026-03-18', time: '09:00' },
    closed: { on: '2026-03-18', time: '12:10' },
    attendance: words.members.map((name, index) => ({
      name,
      office: offices[index] ?? 'member',
      sheets: { count: index === 5 ? 1 : 5, of: index === 5 ? 1 : 6 },
      steppedIn: index === 5 ? [1] : [],
    })),
    entries: [
      entry(heard(language, 1)),
      entry(heard(language, 2)),
      entry(heard(language, 3)),
      { number: 4, heard: null },
      entry(moved),
      entry(heard(language, 6)),
    ],
  };
}
