type Interval = readonly [first: number, last: number];

/** Reads a CSS `unicode-range` (`U+2190-2193,U+f0`) into intervals of code points. */
function intervalsOf(unicodeRange: string): Interval[] {
  return unicodeRange.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

/** Whether a CSS `unicode-range` claims a code point. */
export function rangeClaims(unicodeRange: string, codePoint: number): boolean {
  return intervalsOf(unicodeRange).some(([first, last]) => first <= codePoint && codePoint <= last);
}
