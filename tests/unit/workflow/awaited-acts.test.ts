import { describe, expect, it } from '@jest/globals';
import { awaitedActs } from '../../../src/domain/workflow/awaited-acts.js';
import { openDuties } from '../../../src/domain/workflow/open-duties.js';
import type { CaseInPlay } from '../../support/case-in-play.js';
import { because as reason, confirmed, promote, scoring } from '../../support/case-walks.js';
import { policiesForTests } from '../../support/workflow-facts.js';

const withdraw = { type: 'WITHDRAW', reason } as const;
const reopen = { type: 'REOPEN', reason } as const;
const hold = { type: 'HOLD', reviewOn: '2026-05-20', reason } as const;

const awaited = ({ record, facts, now }: CaseInPlay) => awaitedActs(record, facts, now);
const actsOf = (play: CaseInPlay) => awaited(play).map(({ act }) => act);
const owedBySecond = ({ record, facts, now }: CaseInPlay) =>
  openDuties(record, facts, now)
    .filter(({ owner }) => owner.kind === 'role' && owner.role === 'secondPerson')
    .map(({ event, dueAt }) => [event, dueAt]);

describe('what waits for a second person', () => {
  it('is nothing before somebody began', () => {
    expect(awaited(scoring())).toEqual([]);
    expect(owedBySecond(scoring())).toEqual([]);
  });

  it('is a withdrawal, wherever the case stands meanwhile, until it is confirmed', () => {
    const play = scoring().send('hr-1', withdraw);
    expect(awaited(play)).toEqual([
      { act: 'WITHDRAW', begunBy: 'hr-1', roles: ['hr', 'ratifier', 'auditor'] },
    ]);
    expect(owedBySecond(play)).toEqual([['WITHDRAW', null]]);
    expect(actsOf(play.send('hr-1', hold))).toEqual(['WITHDRAW']);
    expect(actsOf(play.send('ratifier-1', withdraw))).toEqual([]);
    expect(owedBySecond(play)).toEqual([]);
  });

  it('is a reopening as long as the state takes one, and both where both were begun', () => {
    const play = confirmed(promote, { policies: policiesForTests({ ratification: true }) });
    play.send('hr-1', withdraw).send('hr-1', reopen);
    expect(actsOf(play)).toEqual(['WITHDRAW', 'REOPEN']);
    expect(owedBySecond(play)).toEqual([
      ['WITHDRAW', null],
      ['REOPEN', null],
    ]);
    play.send('ratifier-1', { type: 'SEND_BACK', about: 'wording', reason });
    expect(actsOf(play)).toEqual(['WITHDRAW']);
  });

  it('ends with the release, which nothing withdraws or reopens', () => {
    const play = confirmed(promote).send('hr-1', withdraw).send('hr-1', reopen);
    expect(actsOf(play)).toEqual(['WITHDRAW', 'REOPEN']);
    play.deadline();
    expect(play.state).toBe('released');
    expect(actsOf(play)).toEqual([]);
    expect(owedBySecond(play)).toEqual([]);
  });
});
