import { describe, expect, it } from '@jest/globals';
import { minutesLeft } from '../../../src/calibration/minutes-left.js';
import { sheetFields } from '../../../src/calibration/sheet-fields.js';

const open = { value: null, cannotTell: false, evidenceIds: [] };
const scored = { value: 4, cannotTell: false, evidenceIds: ['b', 'a'] };
const cannotTell = { value: null, cannotTell: true, evidenceIds: [] };

describe('what is left to score', () => {
  it('takes as long as the share that is not answered, in steps of five minutes', () => {
    expect(minutesLeft([null, null], 20)).toBe(40);
    expect(minutesLeft([{ one: scored, two: open }], 20)).toBe(10);
    expect(minutesLeft([{ one: scored, two: cannotTell, three: open }], 20)).toBe(10);
    expect(minutesLeft([{ one: scored, two: cannotTell }, null], 20)).toBe(20);
    expect(minutesLeft([], 20)).toBe(0);
  });
});

describe('the fields of a sheet', () => {
  it('are told as the page sends them: evidence in the order of the packet, can’t tell apart from no answer', () => {
    const answers = { one: scored, two: cannotTell };
    expect(
      sheetFields(['one', 'two', 'three'], ['a', 'b'], answers, new Map([['three', '先看证据']])),
    ).toEqual({
      'scores.one': '4',
      'evidence.one': 'a,b',
      'notes.one': '',
      'scores.two': 'cannot-tell',
      'evidence.two': '',
      'notes.two': '',
      'scores.three': '',
      'evidence.three': '',
      'notes.three': '先看证据',
    });
  });
});
