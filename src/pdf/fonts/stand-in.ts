import { composed, isPrintable } from './font-coverage.js';
import { sameSign } from './same-sign.js';

/** What is printed for a character that no font has: its number, which can be looked up, and never an empty box. */
export function standIn(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `[U+${number}]`;
}

function replaceMissing(text: string, mark: (standIn: string) => string): string {
  // Plain ASCII, the greater part of all markup, needs no look at the fonts.
  return text.replaceAll(/[^\t\n\r -~]/gu, (character) => {
    if (isPrintable(character)) return character;
    return sameSign[character] ?? mark(standIn(character));
  });
}

const plain = (text: string): string => text;
const boxed = (text: string): string => `<span class="stand-in">${text}</span>`;

/** Text between tags: stand-ins in a box, and the apostrophe of Latin words in a place of its own. */
function setText(text: string): string {
  return replaceMissing(text, boxed).replaceAll(
    /(?<=\p{Script=Latin})’/gu,
    '<span class="apostrophe">’</span>',
  );
}

const latinApostrophe = /(?<=\p{Script=Latin})’/u;

function needsWork(html: string): boolean {
  return latinApostrophe.test(html) || [...new Set(html)].some((character) => !isPrintable(character));
}

/**
 * Puts a marked stand-in for every character that no font has into finished HTML. Inside tags and inside pictures it is
 * plain text, because no element may stand there. Values in tags are escaped, so that `>` ends a tag and nothing else.
 */
export function markMissingCharacters(markup: string): string {
  const html = composed(markup);
  if (!needsWork(html)) return html;
  let literal = 0;
  return html
    .split(/(<[^>]*>)/)
    .map((part) => {
      if (!part.startsWith('<')) return literal > 0 ? replaceMissing(part, plain) : setText(part);
      if (/^<(svg|style)\b/.test(part)) literal += 1;
      if (/^<\/(svg|style)\b/.test(part)) literal -= 1;
      return replaceMissing(part, plain);
    })
    .join('');
}
