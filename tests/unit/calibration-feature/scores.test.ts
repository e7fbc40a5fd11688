import { describe, expect, it } from '@jest/globals';
import { suggestRationale } from '../../../src/calibration/draft-rationale.js';
import { answersFrom } from '../../../src/calibration/score-sheet.input.js';
import { answersOf, firstScores, standingScores } from '../../../src/calibration/seat-scores.js';
import type { Seat } from '../../../src/domain/calibration/seat.js';
import type { DimensionScore } from '../../../src/domain/workflow/case-event.js';

const answers = {
  analysis: { value: 4, cannotTell: false, evidenceIds: ['e1'] },
  planning: { value: null, cannotTell: true, evidenceIds: [] },
  design: { value: null, cannotTell: false, evidenceIds: [] },
};

function seat(number: number, scores: readonly DimensionScore[], status: Seat['status'] = 'open'): Seat {
  const common = {
    seatId: `seat-${number}`,
    personId: `person-${number}`,
    office: 'member',
    rank: 4,
  } as const;
  return { ...common, number, status, recusal: null, sheetHandedIn: true, scores, ballot: null };
}

describe('scores of a seat', () => {
  it('tell "can\'t tell" from no answer, and neither from a number', () => {
    expect(firstScores(answers)).toEqual([
      { dimension: 'analysis', value: 4, evidenceIds: ['e1'] },
      { dimension: 'planning', value: null, evidenceIds: [] },
    ]);
  });

  it('stand as last revised, whatever the order of the rows', () => {
    const revisions = [
      { dimension: 'analysis', sequence: 2, value: 2 },
      { dimension: 'analysis', sequence: 1, value: 3 },
    ];
    expect(standingScores(answers, revisions).map(({ value }) => value)).toEqual([2, null]);
  });

  it('come out of a form as they go in, for the dimensions asked and no others', () => {
    const form = {
      scores: { analysis: 4, planning: 'cannot-tell', other: 5 },
      evidence: {},
      notes: {},
    } as const;
    const kept = answersFrom(form, ['analysis', 'planning', 'design']);
    expect(Object.keys(kept)).toEqual(['analysis', 'planning', 'design']);
    expect(answersOf(firstScores(kept))).toMatchObject({
      analysis: { value: 4, cannotTell: false },
      planning: { value: null, cannotTell: true },
    });
  });
});

describe('the draft of a rationale', () => {
  const criteria = [
    { id: 'P3.analysis.one', dimension: 'analysis', outcome: 'met' },
    { id: 'P3.analysis.two', dimension: 'analysis', outcome: 'unknown' },
  ] as const;
  const suggest = (...values: (number | null)[]) =>
    suggestRationale('analysis', {
      seats: values.map((value, index) =>
        seat(index, [{ dimension: 'analysis', value, evidenceIds: ['e2'] }]),
      ),
      bar: 3,
      criteria,
    });

  it('concludes from the median against the bar, and from nothing that nobody can tell', () => {
    expect(suggest(3, 3, 4).conclusion).toBe('meets');
    expect(suggest(2, 3).conclusion).toBe('partly');
    expect(suggest(1, 1, 3).conclusion).toBe('not-yet');
    expect(suggest(null, null).conclusion).toBe('cannot-tell');
  });

  it('names the evidence that members leaned on, and what the rules said', () => {
    const suggestion = suggest(3, 3);
    expect(suggestion.evidence).toEqual(['e2']);
    expect([suggestion.met, suggestion.unknown]).toEqual([['P3.analysis.one'], ['P3.analysis.two']]);
  });

  it('leaves out seats that do not count', () => {
    const seats = [
      seat(1, [{ dimension: 'analysis', value: 1, evidenceIds: ['e9'] }], 'recused'),
      seat(2, [{ dimension: 'analysis', value: 4 }]),
    ];
    const suggestion = suggestRationale('analysis', { seats, bar: 3, criteria: [] });
    expect([suggestion.conclusion, suggestion.evidence]).toEqual(['meets', []]);
  });
});
