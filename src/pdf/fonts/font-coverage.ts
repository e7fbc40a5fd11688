import type * as Fontkit from 'fontkit';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { baseSubset, fontFileName, fontFilePath, fontSlices } from './font-files.js';
import { sameSign } from './same-sign.js';
import { rangeClaims } from './unicode-range.js';
import { woffToTrueType } from './woff-to-truetype.js';

/** Characters that direct, join or vary others and have no shape of their own. */
const invisible = /^[\p{Default_Ignorable_Code_Point}\n\r\t]$/u;

/** They turn the order of what is read around: a name with one of them could be taken for another. */
const turnsTextAround = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/;

/** Loaded with the first name that is looked at, not with the server. */
const fontkit = (): typeof Fontkit => createRequire(import.meta.url)('fontkit') as typeof Fontkit;

const characterSets = new Map<string, ReadonlySet<number>>();
const known = new Map<string, boolean>();

function charactersIn(subset: string): ReadonlySet<number> {
  let characters = characterSets.get(subset);
  if (!characters) {
    // Unpacked by Node: fontkit would take a second to read the same from WOFF2, and block everything meanwhile.
    const font = fontkit().create(
      woffToTrueType(readFileSync(fontFilePath(fontFileName(subset, 400, 'woff')))),
    );
    characters = new Set('characterSet' in font ? font.characterSet : []);
    characterSets.set(subset, characters);
  }
  return characters;
}

/** The weights of the family have the same characters (a test holds that), so one weight answers for both. */
function fontHas(codePoint: number): boolean {
  if (charactersIn(baseSubset).has(codePoint)) return true;
  return fontSlices().some(
    ({ subset, unicodeRange }) => rangeClaims(unicodeRange, codePoint) && charactersIn(subset).has(codePoint),
  );
}

/** Whether a document can show a character as itself. `character` is one code point. */
export function isPrintable(character: string): boolean {
  let answer = known.get(character);
  if (answer === undefined) {
    answer =
      !turnsTextAround.test(character) &&
      (invisible.test(character) || fontHas(character.codePointAt(0) ?? 0));
    known.set(character, answer);
  }
  return answer;
}

/**
 * A letter and the marks that follow it, as one character where there is one (`e` and U+0301 → `é`). Nothing else is
 * normalised: a compatibility ideograph in a name is not the ideograph that it is compatible with.
 */
export function composed(text: string): string {
  if (!/\p{M}/u.test(text)) return text;
  return text.replaceAll(/\p{L}\p{M}+/gu, (letter) => letter.normalize('NFC'));
}

/**
 * The characters of a text that no font of the documents has, each once, in order of appearance. Asked at import, so
 * that HR hears of a name that would print with a stand-in before it is in a letter.
 */
export function missingCharacters(text: string): string[] {
  return [...new Set(composed(text))].filter((character) => !isPrintable(sameSign[character] ?? character));
}
