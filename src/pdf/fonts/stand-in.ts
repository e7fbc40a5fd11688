import { composed, isPrintable } from './font-coverage.js';

/** The same sign in a shape that the fonts have. */
const sameSign: Readonly<Record<string, string>> = {
  '\u2717': '×',
  '\u2718': '×',
  '\u2714': '✓',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '−',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
};

/** What is printed for a character that no font has: its number, which can be looked up, and never an empty box. */
export function standIn(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `[U+${number}]`;
}

function replaceMissing(text: string, mark: (standIn: string) => string): string {
  // Plain ASCII, the greater part of all markup, needs no look at the fonts.
  return text.replaceAll(/[^\t\n\r -~]/gu, (character) => {
    if (isPrintable(character)) return character;
    const same = sameSign[character];
    return same !== undefined && isPrintable(same) ? same : mark(standIn(character));
  });
}

const boxed = (text: string): string => `<span class="stand-in">${text}</span>`;

/**
 * Puts a marked stand-in for every character that no font has into finished HTML. Inside tags and inside pictures it is
 * plain text, because no element may stand there. Values in tags are escaped, so that `>` ends a tag and nothing else.
 */
export function markMissingCharacters(html: string): string {
  let picture = 0;
  return composed(html)
    .split(/(<[^>]*>)/)
    .map((part) => {
      if (!part.startsWith('<')) return replaceMissing(part, picture > 0 ? (text) => text : boxed);
      if (/^<(svg|title)\b/.test(part)) picture += 1;
      if (/^<\/(svg|title)\b/.test(part)) picture -= 1;
      return replaceMissing(part, (text) => text);
    })
    .join('');
}
