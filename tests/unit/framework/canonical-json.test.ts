import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CanonicalText, canonicalJson } from '../../../src/domain/canonical-json.js';

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member)]),
  );
};

describe('canonical JSON', () => {
  it('sorts keys, leaves out undefined members and white space', () => {
    expect(canonicalJson({ b: [1, { d: null, c: '中' }], a: undefined, A: true })).toBe(
      '{"A":true,"b":[1,{"c":"中","d":null}]}',
    );
  });

  it('is the same for the same value in any order of members, and reads back as that value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(shuffled(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it.each([[NaN], [Infinity], [[undefined]], [() => 1], [new Date(0)], [new Map()], ['\ud800'], [1n]])(
    'refuses %p, which JSON has no one text for',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );

  it('takes a text that is already canonical as it is', () => {
    const inner = { b: ['中"\n'], a: 1 };
    expect(canonicalJson({ inner: new CanonicalText(canonicalJson(inner)) })).toBe(canonicalJson({ inner }));
  });

  it('says where the fault is', () => {
    expect(() => canonicalJson({ a: [1, { b: NaN }] })).toThrow("Canonical JSON can't hold NaN at $.a[1].b.");
  });
});
