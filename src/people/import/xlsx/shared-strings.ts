import { elementsIn, elementsOf } from './elements.js';
import { plainText } from './xml-text.js';

/** The table of strings that cells refer to by number. */
export async function sharedStrings(pieces: AsyncIterable<string>): Promise<string[]> {
  const strings: string[] = [];
  for await (const element of elementsOf(pieces, 'si')) {
    // Empty strings close themselves and stand before the one that is closed here.
    for (const { content } of elementsIn(element, 'si')) strings.push(richText(content));
  }
  return strings;
}

/** The runs of a text in one, without the readings that stand above Chinese and Japanese ones. */
export function richText(element: string): string {
  let text = '';
  let place = 0;
  for (const { content } of elementsIn(element, 'rPh')) {
    const start = element.indexOf(content, place);
    text += runs(element.slice(place, start));
    place = start + content.length;
  }
  return text + runs(element.slice(place));
}

function runs(element: string): string {
  let text = '';
  for (const { content } of elementsIn(element, 't')) text += plainText(content);
  return text;
}
