import { describe, expect, it } from '@jest/globals';
import { withoutTrace } from '../../../src/pdf/without-trace.js';

const file = (moment: string, ids: readonly string[]): Buffer =>
  Buffer.from(
    `<</CreationDate (D:${moment}+00'00')\n/ModDate (D:${moment}+00'00')>>\n${ids.map((id) => `/ID (node${id})`).join('\n')}\n`,
    'latin1',
  );

describe('what a printed file tells of its printing', () => {
  it('is the same whenever and after whatever it was printed', () => {
    const first = withoutTrace(file('20260101120000', ['00000007', '00000012', '00000007']));
    const second = withoutTrace(file('20270202130101', ['00000103', '00000911', '00000103']));
    expect(second).toEqual(first);
  });

  it('keeps every place in the file, so that its table of offsets stays right', () => {
    const printed = file('20260101120000', ['00000007', '00123456']);
    expect(withoutTrace(printed)).toHaveLength(printed.length);
  });

  it('keeps the order of ids, so that the sorted tree of them stays sorted', () => {
    const text = withoutTrace(file('20260101120000', ['00000090', '00000011', '00000500'])).toString(
      'latin1',
    );
    expect([...text.matchAll(/node(\d+)/g)].map((match) => Number(match[1]))).toEqual([2, 1, 3]);
  });

  it('leaves every other byte alone', () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
    expect(withoutTrace(bytes)).toEqual(bytes);
  });
});
