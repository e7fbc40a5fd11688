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

  it('is the same in whichever order the browser counted, and the tree of ids stays sorted', () => {
    const printed = (header: string, cell: string) => {
      const [[first, one], [last, other]] = [[header, '7'] as const, [cell, '12'] as const].sort(
        ([left], [right]) => (left < right ? -1 : 1),
      ) as [[string, string], [string, string]];
      const tree = `<</Limits [(node${first}) (node${last})]\n/Names [(node${first}) ${one} 0 R (node${last}) ${other} 0 R]>>`;
      return Buffer.from(`/ID (node${header})\n/ID (node${cell})\n${tree}`, 'latin1');
    };
    const text = withoutTrace(printed('00000090', '00000011')).toString('latin1');
    expect(text).toBe(
      '/ID (node00000001)\n/ID (node00000002)\n' +
        '<</Limits [(node00000001) (node00000002)]\n/Names [(node00000001) 7 0 R (node00000002) 12 0 R]>>',
    );
    expect(withoutTrace(printed('00000011', '00000090')).toString('latin1')).toBe(text);
  });

  it('leaves every other byte alone', () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
    expect(withoutTrace(bytes)).toEqual(bytes);
  });
});
