import { describe, expect, it } from '@jest/globals';
import { create } from 'fontkit';
import { readFileSync } from 'node:fs';
import { composed, isPrintable, missingCharacters } from '../../../src/pdf/fonts/font-coverage.js';
import {
  baseSubset,
  fontFileName,
  fontFilePath,
  fontSlices,
  type FontWeight,
} from '../../../src/pdf/fonts/font-files.js';
import { rangeClaims } from '../../../src/pdf/fonts/unicode-range.js';
import { woffToTrueType } from '../../../src/pdf/fonts/woff-to-truetype.js';

function charactersOf(subset: string, weight: FontWeight): string {
  const font = create(woffToTrueType(readFileSync(fontFilePath(fontFileName(subset, weight, 'woff')))));
  return 'characterSet' in font ? String([...font.characterSet].sort((a, b) => a - b)) : '';
}

describe('what the fonts of the documents have', () => {
  it('names each character that no font has, once, in order', () => {
    expect(missingCharacters('刘䶮、王𬎆、再见䶮')).toEqual(['䶮', '𬎆']);
  });

  it('finds nothing to name in everyday text, rare but covered names and signs', () => {
    expect(missingCharacters('堃喆玥翀犇 José Müller → ≥ ≤ ✓ ✗ ① “引号” — … ℃\n\t')).toEqual([]);
  });

  it('takes a letter and its mark for the one letter they are', () => {
    expect(composed('Jose\u0301')).toBe('José');
    expect(missingCharacters('Jose\u0301')).toEqual([]);
  });

  it('leaves a compatibility ideograph as it was written', () => {
    expect(composed('\uf900')).toBe('\uf900');
  });

  it('lets variation selectors and joiners pass, which have no shape', () => {
    expect(isPrintable('\u{e0100}')).toBe(true);
    expect(isPrintable('\u200d')).toBe(true);
  });

  it('does not let a mark pass that turns the order of text around', () => {
    expect(missingCharacters('abc\u202edef')).toEqual(['\u202e']);
  });

  it('names control characters and emoji', () => {
    expect(missingCharacters('a\u0001b🎉')).toEqual(['\u0001', '🎉']);
  });

  it('has the same characters in both weights, so that one answers for the other', () => {
    for (const subset of [baseSubset, ...fontSlices().map((slice) => slice.subset)]) {
      expect({ subset, characters: charactersOf(subset, 700) }).toEqual({
        subset,
        characters: charactersOf(subset, 400),
      });
    }
  });
});

describe('a unicode-range', () => {
  it('claims single characters and spans, and nothing beside them', () => {
    const range = 'U+2190-2193, U+f0';
    expect([0x2190, 0x2193, 0xf0].map((point) => rangeClaims(range, point))).toEqual([true, true, true]);
    expect([0x218f, 0x2194, 0xf1].map((point) => rangeClaims(range, point))).toEqual([false, false, false]);
  });
});

describe('a WOFF file', () => {
  it('unpacks into the TrueType font that it holds', () => {
    const font = woffToTrueType(readFileSync(fontFilePath(fontFileName('latin', 400, 'woff'))));
    expect(font.readUInt32BE(0)).toBe(0x00010000);
    expect(create(font)).toMatchObject({ type: 'TTF', unitsPerEm: 1000 });
  });

  it('is refused where it is something else', () => {
    expect(() => woffToTrueType(Buffer.from('not a font at all'))).toThrow('not a WOFF');
  });
});
