import { elementsIn } from './elements.js';
import { attribute } from './xml-text.js';

/** How the number of a cell is meant: a day, a number with so many digits, or just a number. */
export type NumberFormat = 'day' | 'number' | { readonly digits: number };

const builtInDays = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** The formats of a style sheet, by the number that cells give as their style. */
export function numberFormats(styles: string): NumberFormat[] {
  const own = new Map(
    [...elementsIn(styles, 'numFmt')].map(({ tag }) => [
      attribute(tag, 'numFmtId'),
      attribute(tag, 'formatCode') ?? '',
    ]),
  );
  const [cells] = elementsIn(styles, 'cellXfs');
  return [...elementsIn(cells?.content ?? '', 'xf')].map(({ tag }) => {
    const id = attribute(tag, 'numFmtId') ?? '0';
    const code = own.get(id);
    return code === undefined ? (builtInDays(Number(id)) ? 'day' : 'number') : formatOf(code);
  });
}

function formatOf(code: string): NumberFormat {
  if (/^0{2,}$/.test(code)) return { digits: code.length };
  const signs = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[yd]/i.test(signs) ? 'day' : 'number';
}
