import { beforeAll, describe, expect, it } from '@jest/globals';
import { isLongRun } from '../support/long-run.js';
import type { CaseKey } from '../support/played-cases.js';
import type { PlayVariant } from '../support/play-reviews.js';
import type { SmallCycle } from '../support/play-small-cycle.js';
import { differences, fetchedFromWorld, nobody, type World, type WorldPlan } from '../support/worlds.js';

/** Before the reveal: one of each kind, but the members who have begun a sheet. */
const notScoring =
  '李沐阳 叶知秋 蒋南乔 冯若兰 姜可欣 邓星野 魏清和 周敏之 林晓雯 方正宁 罗静仪 金子轩'.split(' ');
/** Before the release: those outside the committee of the cases on which votes differ. */
const outside = '赵小满 潘晓棠 陆以宁 陈思齐 谢雨桐 尤嘉禾 高乐天 杜明薇 罗静仪 金子轩'.split(' ');
/** Stepped aside from the case that scores, and from one that is decided. */
const recused = '崔若水';
const recusedFrom = ['scoring', 'decided'] as const;
/** Once it is released: the one who stepped aside, and people who have no part in it: an employee, a candidate; the administrator, two managers. */
const outsideForGood = [recused, '金子轩', '王一诺', ...(isLongRun ? ['顾长风', '薛平川', '杜明薇'] : [])];
const votedOn = ['decided', 'ratification', 'ballot'] as const;

const otherScores: PlayVariant = { score: (key) => (key === 'scoring' ? 1 : 0) };
const otherVotes: PlayVariant = {
  vote: (key) => (votedOn.some((one) => one === key) ? 'decline' : null),
};
const isRecused = (key: CaseKey): boolean => recusedFrom.some((one) => one === key);
/** All that is written, scored and decided on the cases that one member must never see. */
const otherCase: PlayVariant = {
  score: (key) => (isRecused(key) ? 1 : 0),
  vote: (key) => (isRecused(key) ? 'decline' : null),
  written: (key) => (isRecused(key) ? '，另有说明，篇幅也长得多。' : '，做得扎实。'),
};

describe('two worlds, the same cycle played twice', () => {
  const nothing: World = { now: new Map(), then: new Map() };
  const worlds = { base: nothing, scores: nothing, votes: nothing, case: nothing };

  beforeAll(async () => {
    const visits = new Map<string, readonly CaseKey[]>([
      ...outside.map((name) => [name, votedOn] as const),
      ...[...notScoring, '宋知行'].map((name) => [name, ['scoring']] as const),
      [recused, recusedFrom] as const,
    ]);
    const then: WorldPlan['then'] = {
      happens: release,
      visits: new Map([...outsideForGood, '林晓雯'].map((name) => [name, recusedFrom])),
      documents: wantedOfDecided,
    };
    const ordering = ['魏清和', '林晓雯', '赵小满', recused];
    const plan = { engine: 'sqlite', visits, ordering, documents: wanted } as const;
    worlds.base = await fetchedFromWorld({ ...plan, variant: {}, then });
    worlds.scores = await fetchedFromWorld({ ...plan, variant: otherScores });
    worlds.votes = await fetchedFromWorld({ ...plan, variant: otherVotes });
    worlds.case = await fetchedFromWorld({ ...plan, variant: otherCase, then });
  }, 1_800_000);

  it('differ before those who scored, voted or oversee: the plays are not the same', () => {
    expect(differences(worlds.base.now, worlds.scores.now, ['宋知行'])).not.toEqual([]);
    expect(differences(worlds.base.now, worlds.votes.now, ['林晓雯'])).not.toEqual([]);
    expect(differences(worlds.base.now, worlds.case.now, ['林晓雯'])).not.toEqual([]);
    expect(differences(worlds.base.then, worlds.case.then, ['林晓雯'])).not.toEqual([]);
  });

  it('are equal byte for byte to everybody else before the reveal, where only blind scores differ', () => {
    expect(differences(worlds.base.now, worlds.scores.now, [...notScoring, nobody])).toEqual([]);
  });

  it('are equal to candidate, peers, nominator and manager before the release, where votes and outcomes differ', () => {
    expect(differences(worlds.base.now, worlds.votes.now, [...outside, nobody])).toEqual([]);
  });

  it('are equal to a recused member, whatever is written, scored or decided on the case', () => {
    expect(differences(worlds.base.now, worlds.case.now, [recused])).toEqual([]);
  });

  it('are equal to a recused member and to everybody who has no part in the case once it is released, and so for good', () => {
    expect(differences(worlds.base.then, worlds.case.then, [...outsideForGood, nobody])).toEqual([]);
  });
});

/** The decision of the case from which one member stepped aside reaches its candidate, who says so. */
async function release({ company, cases }: SmallCycle): Promise<void> {
  const decided = cases.get('decided');
  if (!decided) throw new Error('There is no decided case.');
  await company.send(company.named('林晓雯'), decided.id, 'RELEASE');
  company.pass(3);
  await company.send(company.named(decided.candidate), decided.id, 'ACKNOWLEDGE');
}

function wantedOfDecided({ cases, sessions, cycleId }: SmallCycle): Record<string, string>[] {
  const caseId = cases.get('decided')?.id ?? '';
  return [
    { kind: 'committee-packet', caseId, language: 'zh' },
    { kind: 'committee-packet', sessionId: sessions.heard, language: 'zh' },
    { kind: 'session-minutes', sessionId: sessions.heard, language: 'zh' },
    { kind: 'decision-report', caseId, language: 'zh' },
    { kind: 'cycle-summary', cycleId, language: 'zh' },
  ];
}

function wanted({ cases, sessions }: SmallCycle): Record<string, string>[] {
  const idOf = (key: 'scoring' | 'decided') => cases.get(key)?.id ?? '';
  return [
    { kind: 'committee-packet', caseId: idOf('scoring'), language: 'zh' },
    { kind: 'committee-packet', sessionId: sessions.scoring, language: 'zh' },
    { kind: 'session-minutes', sessionId: sessions.meeting, language: 'zh' },
    { kind: 'decision-report', caseId: idOf('decided'), language: 'zh' },
  ];
}
