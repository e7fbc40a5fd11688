import { describe, expect, it } from '@jest/globals';
import { mergeValues } from '../../../src/browser/merge-values.js';

const values = (text: string) => new Map(Object.entries(JSON.parse(text) as Record<string, string>));

describe('two windows on the same draft', () => {
  const known = values('{"rating":"3","comment":"","other":"x"}');

  it('lose nothing where each changed something else', () => {
    const mine = values('{"rating":"4","comment":"","other":"x"}');
    const theirs = values('{"rating":"3","comment":"写在另一页","other":"x"}');
    const { taken, conflicts } = mergeValues(known, mine, theirs);
    expect([...taken]).toEqual([['comment', '写在另一页']]);
    expect(conflicts.size).toBe(0);
  });

  it('ask a person where both changed the same, unless to the same', () => {
    const mine = values('{"rating":"4","comment":"一样","other":"y"}');
    const theirs = values('{"rating":"5","comment":"一样","other":"x"}');
    const { taken, conflicts } = mergeValues(known, mine, theirs);
    expect([...conflicts]).toEqual([['rating', '5']]);
    expect(taken.size).toBe(0);
  });
});
