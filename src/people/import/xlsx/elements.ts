import { XlsxFailure } from './xlsx-failure.js';

/** Longer than any row or string of a list that a spreadsheet wrote. */
const longest = 4 * 1024 * 1024;

export interface XmlElement {
  /** What stands in the opening tag behind its name. */
  readonly tag: string;
  /** Empty where the element closes itself. */
  readonly content: string;
}

const patterns = new Map<string, { readonly opening: RegExp; readonly closing: RegExp }>();

/**
 * The texts up to each closing tag of a name, in order: rows of a sheet, strings of a table. What stands before the
 * opening tag comes along. Never holds more than one element and one piece.
 */
export async function* elementsOf(pieces: AsyncIterable<string>, name: string): AsyncGenerator<string> {
  const { closing } = patternsOf(name);
  let rest = '';
  for await (const piece of pieces) {
    rest += piece;
    let start = 0;
    closing.lastIndex = 0;
    for (let found = closing.exec(rest); found; found = closing.exec(rest)) {
      const end = closing.lastIndex;
      yield rest.slice(start, found.index);
      start = end;
      closing.lastIndex = end;
    }
    rest = rest.slice(start);
    if (rest.length > longest) throw new XlsxFailure('xlsx-broken');
  }
}

/**
 * The elements of a name within a text; in linear time, whatever the text. An element that is never closed reaches to
 * the end.
 */
export function* elementsIn(text: string, name: string): Generator<XmlElement> {
  const { opening, closing } = patternsOf(name);
  let place = 0;
  for (;;) {
    opening.lastIndex = place;
    const open = opening.exec(text);
    if (!open) return;
    place = opening.lastIndex;
    const tag = open[1] ?? '';
    if (open[2] === '/') yield { tag, content: '' };
    else {
      closing.lastIndex = place;
      const end = closing.exec(text)?.index ?? text.length;
      const content = text.slice(place, end);
      place = end;
      yield { tag, content };
    }
  }
}

function patternsOf(name: string) {
  const known = patterns.get(name);
  if (known) return known;
  const opening = new RegExp(`<(?:[\\w.-]{1,20}:)?${name}(?=[\\s/>])([^<>]*?)(/?)>`, 'g');
  const made = { opening, closing: new RegExp(`</(?:[\\w.-]{1,20}:)?${name}\\s*>`, 'g') };
  patterns.set(name, made);
  return made;
}
