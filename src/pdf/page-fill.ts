import { inflateSync } from 'node:zlib';

/** The upper and lower edge of the text on a page, in points from the bottom; beyond them are the margins' lines. */
const upperEdge = 775;
const lowerEdge = 72;

/** What a printed file says of its pages. */
export interface PageFill {
  readonly pages: number;
  /** How far down the text of the last page goes: 0 for none, 1 for a full page. */
  readonly lastPage: number;
}

/** A matrix of PDF, `[a b c d e f]` (ISO 32000-1, 8.3.3). */
type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

function times(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [p, q, r, s, t, u] = second;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}

/** The heights at which upright text begins, in points from the bottom of the page. */
function textHeights(content: string): number[] {
  const heights: number[] = [];
  const saved: Matrix[] = [];
  let current = identity;
  for (const [operation = '', numbers = ''] of content.matchAll(/^(?:q|Q|(.+) (?:cm|Tm))$/gm)) {
    if (operation === 'q') saved.push(current);
    else if (operation === 'Q') current = saved.pop() ?? identity;
    else {
      const moved = times(numbers.split(' ').map(Number) as unknown as Matrix, current);
      if (operation.endsWith('cm')) current = moved;
      else if (moved[1] === 0) heights.push(moved[5]);
    }
  }
  return heights;
}

function contentOf(pdf: string, page: number): string {
  const reference = /\/Contents (\d+) 0 R/.exec(pdf.slice(page))?.[1] ?? '';
  const start = pdf.indexOf('stream\n', pdf.indexOf(`\n${reference} 0 obj\n`)) + 'stream\n'.length;
  const end = pdf.indexOf('\nendstream', start);
  return inflateSync(Buffer.from(pdf.slice(start, end), 'latin1')).toString('latin1');
}

/**
 * Reads the number of pages, and how full the last one is, from a file as Chromium's Skia writes it: objects in plain text
 * and in order, one content stream a page, an operator a line.
 */
export function pageFill(file: Buffer): PageFill {
  const pdf = file.toString('latin1');
  const pages = [...pdf.matchAll(/\/Type \/Page\n/g)].map((match) => match.index);
  const heights = textHeights(contentOf(pdf, pages.at(-1) ?? 0)).filter(
    (y) => y > lowerEdge && y < upperEdge,
  );
  return {
    pages: pages.length,
    lastPage: (upperEdge - Math.min(upperEdge, ...heights)) / (upperEdge - lowerEdge),
  };
}
