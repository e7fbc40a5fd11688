import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cssString, pageMark, pagesMark, pageStyle } from '../../../src/pdf/pages/page-style.js';

describe('the lines in the margins', () => {
  it('count the pages', () => {
    const style = pageStyle({
      running: 'a',
      provenance: 'b',
      pageNumber: `第 ${pageMark} 页，共 ${pagesMark} 页`,
    });
    expect(style).toContain('content:"第 " counter(page) " 页，共 " counter(pages) " 页"');
  });

  it('can be left by no text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cssString(text).slice(1, -1)).not.toMatch(/["<>{}@\n\r]/);
      }),
    );
    expect(cssString('"}</style><script>')).not.toContain('</style');
  });
});
