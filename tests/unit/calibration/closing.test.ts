import { describe, expect, it } from '@jest/globals';
import { closingFindings, type ClosingCase } from '../../../src/domain/calibration/closing.js';
import type { Seat } from '../../../src/domain/calibration/seat.js';
import type { Outcome } from '../../../src/domain/workflow/case-state.js';

const dimensions = ['analysis', 'delivery'];

function seat(number: number, value: number): Seat {
  return {
    seatId: `seat-${number}`,
    number,
    personId: `person-${number}`,
    office: 'member',
    rank: 4,
    status: 'open',
    recusal: null,
    sheetHandedIn: true,
    scores: dimensions.map((dimension) => ({ dimension, value })),
    ballot: null,
  };
}

function one(caseId: string, facts: Partial<ClosingCase> = {}): ClosingCase {
  return {
    caseId,
    state: 'decided',
    leftBecause: null,
    mustsWithoutEvidence: null,
    dimensionsWithoutEvidence: null,
    heard: null,
    ...facts,
  };
}

function heard(caseId: string, outcome: Outcome, score: number, discussedMinutes = 10, targetLevel = 'P3') {
  const seats = [1, 2, 3].map((number) => seat(number, score));
  return one(caseId, { heard: { caseId, dimensions, seats, discussedMinutes, outcome, targetLevel } });
}

const told = (cases: readonly ClosingCase[]) =>
  closingFindings(cases).map(({ check, caseId, otherCaseId }) => [check, caseId, otherCaseId]);

describe('what is looked at before a session closes', () => {
  it('is blocked by what is scored, discussed or voted on, and by nothing else', () => {
    const cases = [
      one('a', { state: 'calibration.rationale' }),
      one('b', { state: 'calibration.ballot' }),
      one('c', { state: 'calibration.scoring' }),
      one('d', { state: 'calibration.scheduled' }),
      one('e', { state: 'calibration.discussion' }),
      one('f', { state: 'onHold' }),
    ];
    expect(closingFindings(cases).map(({ check, blocks, caseId }) => [check, blocks, caseId])).toEqual([
      ['at-work', true, 'c'],
      ['at-work', true, 'e'],
      ['ballot-open', true, 'b'],
      ['not-heard', false, 'd'],
      ['on-hold', false, 'f'],
      ['rationale-open', false, 'a'],
    ]);
  });

  it('tells of a case that left for want of a quorum, and of no other that left', () => {
    const left = (caseId: string, leftBecause: ClosingCase['leftBecause']) =>
      one(caseId, { state: 'calibration.discussion', leftBecause, mustsWithoutEvidence: ['m'] });
    expect(told([left('a', 'quorum'), left('b', 'time'), left('c', 'assigned-anew')])).toEqual([
      ['no-quorum', 'a', null],
    ]);
  });

  it('names the musts and the conclusions that nothing shows', () => {
    const findings = closingFindings([
      one('a', { mustsWithoutEvidence: ['P3.analysis.facts'], dimensionsWithoutEvidence: ['delivery'] }),
      one('b', { mustsWithoutEvidence: [], dimensionsWithoutEvidence: [] }),
    ]);
    expect(findings.map(({ check, about }) => [check, about])).toEqual([
      ['musts-without-evidence', ['P3.analysis.facts']],
      ['rationale-without-evidence', ['delivery']],
    ]);
  });

  it('tells the same scores with another outcome once, and only within one target level', () => {
    const cases = [
      heard('a', 'promoted', 3),
      heard('b', 'declined', 3),
      heard('c', 'promoted', 4),
      heard('d', 'declined', 3, 10, 'P4'),
    ];
    expect(told(cases)).toEqual([['same-profile-other-outcome', 'b', 'a']]);
  });

  it('tells a discussion under a third of the others’ median length, from three others on', () => {
    const short = heard('a', 'promoted', 1, 3);
    const others = ['b', 'c', 'd'].map((id, index) => heard(id, 'promoted', 2 + index, 10));
    expect(told([short, ...others])).toEqual([['far-shorter', 'a', null]]);
    expect(told([short, ...others.slice(1)])).toEqual([]);
  });
});
