import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lineAndColumn, scanJson } from '../../../src/domain/framework/json-scan.js';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
const isSyntax = (text: string): boolean => scanJson(text, 1000).some(({ code }) => code === 'json-invalid');

describe('the scan of a JSON text', () => {
  it('finds a fault of syntax exactly where JSON.parse refuses', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\n"',
      '"',
      '1',
      '-0.5e3',
      '01',
      'true',
      'nul',
      ' ',
      '\n',
    );
    const almostJson = fc.array(pieces, { maxLength: 12 }).map((all) => all.join(''));
    const damaged = fc
      .tuple(fc.json(), fc.nat(), pieces)
      .map(
        ([text, at, piece]) =>
          text.slice(0, at % (text.length + 1)) + piece + text.slice(at % (text.length + 1)),
      );
    fc.assert(
      fc.property(fc.oneof(almostJson, damaged, fc.json()), (text) => isSyntax(text) === !parses(text)),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['[1 2]', 3],
    ['[1,2', 4],
    ['{"a": tru}', 6],
    ['{} {}', 3],
    ['', 0],
  ])('finds the place in %p', (text, index) => {
    expect(scanJson(text, 10).map((fault) => fault.index)).toEqual([index]);
  });

  it('gives line and column as an editor counts them', () => {
    expect(lineAndColumn('{\n  "a": x\n}', 9)).toEqual({ line: 2, column: 8 });
  });

  it('stops at the first bracket that is too deep, for any depth', () => {
    expect(scanJson('['.repeat(500_000), 32)).toEqual([
      { code: 'json-too-deep', index: 32, found: '['.repeat(20) },
    ]);
  });

  it('takes a string of half a million characters', () => {
    expect(scanJson(`"${'a\\n'.repeat(200_000)}"`, 32)).toEqual([]);
  });
});
