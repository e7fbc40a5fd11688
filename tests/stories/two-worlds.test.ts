import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseKey } from '../support/played-cases.js';
import type { PlayVariant } from '../support/play-reviews.js';
import type { SmallCycle } from '../support/play-small-cycle.js';
import { differences, type Fetched, fetchedFromWorld, nobody } from '../support/worlds.js';

/** Before the reveal: one of each kind, but the members who have begun a sheet. */
const notScoring =
  '李沐阳 叶知秋 蒋南乔 冯若兰 姜可欣 邓星野 魏清和 周敏之 林晓雯 方正宁 罗静仪 金子轩'.split(' ');
/** Before the release: those outside the committee of the cases on which votes differ. */
const outside = '赵小满 潘晓棠 陆以宁 陈思齐 谢雨桐 尤嘉禾 高乐天 杜明薇 罗静仪 金子轩'.split(' ');
/** Stepped aside from the case that scores. */
const recused = '崔若水';
const votedOn = ['decided', 'ratification', 'ballot'] as const;

const otherScores: PlayVariant = { score: (key) => (key === 'scoring' ? 1 : 0) };
const otherVotes: PlayVariant = {
  vote: (key) => (votedOn.some((one) => one === key) ? 'decline' : null),
};
/** All that is written and scored on the case that one member must never see. */
const otherCase: PlayVariant = {
  ...otherScores,
  written: (key) => (key === 'scoring' ? '，另有说明，篇幅也长得多。' : '，做得扎实。'),
};

describe('two worlds, the same cycle played twice', () => {
  const worlds: Record<'base' | 'scores' | 'votes' | 'case', Fetched> = {
    base: new Map(),
    scores: new Map(),
    votes: new Map(),
    case: new Map(),
  };

  beforeAll(async () => {
    const visits = new Map<string, readonly CaseKey[]>([
      ...outside.map((name) => [name, votedOn] as const),
      ...[...notScoring, recused, '宋知行'].map((name) => [name, ['scoring']] as const),
    ]);
    const ordering = ['魏清和', '林晓雯', '赵小满', recused];
    const plan = { engine: 'sqlite', visits, ordering, documents: wanted } as const;
    worlds.base = await fetchedFromWorld({ ...plan, variant: {} });
    worlds.scores = await fetchedFromWorld({ ...plan, variant: otherScores });
    worlds.votes = await fetchedFromWorld({ ...plan, variant: otherVotes });
    worlds.case = await fetchedFromWorld({ ...plan, variant: otherCase });
  }, 600_000);

  it('differ before those who scored, voted or oversee: the plays are not the same', () => {
    expect(differences(worlds.base, worlds.scores, ['宋知行'])).not.toEqual([]);
    expect(differences(worlds.base, worlds.votes, ['林晓雯'])).not.toEqual([]);
    expect(differences(worlds.base, worlds.case, ['林晓雯'])).not.toEqual([]);
  });

  it('are equal byte for byte to everybody else before the reveal, where only blind scores differ', () => {
    expect(differences(worlds.base, worlds.scores, [...notScoring, nobody])).toEqual([]);
  });

  it('are equal to candidate, peers, nominator and manager before the release, where votes and outcomes differ', () => {
    expect(differences(worlds.base, worlds.votes, [...outside, nobody])).toEqual([]);
  });

  it('are equal to a recused member always, whatever is written, scored or decided on the case', () => {
    expect(differences(worlds.base, worlds.case, [recused])).toEqual([]);
  });
});

function wanted({ cases, sessions }: SmallCycle): Record<string, string>[] {
  const idOf = (key: 'scoring' | 'decided') => cases.get(key)?.id ?? '';
  return [
    { kind: 'committee-packet', caseId: idOf('scoring'), language: 'zh' },
    { kind: 'committee-packet', sessionId: sessions.scoring, language: 'zh' },
    { kind: 'session-minutes', sessionId: sessions.meeting, language: 'zh' },
    { kind: 'decision-report', caseId: idOf('decided'), language: 'zh' },
  ];
}
