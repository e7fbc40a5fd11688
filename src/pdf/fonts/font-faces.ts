import { baseSubset, fontFileName, fontSlices, fontWeights, type FontWeight } from './font-files.js';

/** A host that cannot exist (RFC 2606): the page guard answers for it, nothing else can. */
export const fontHost = 'fonts.invalid';

function face(family: string, weight: FontWeight, subset: string, range?: string): string {
  const source = `src:url(https://${fontHost}/${fontFileName(subset, weight)}) format("woff2")`;
  const claimed = range === undefined ? '' : `unicode-range:${range};`;
  return `@font-face{font-family:"${family}";font-weight:${weight};${claimed}${source}}`;
}

/**
 * Two families: the base file, which every page loads, and the slices, of which the browser loads what a text needs. One
 * family of slices alone would embed a font per slice, twenty and more in a page of Chinese.
 */
export function fontFaces(): string {
  return fontWeights
    .flatMap((weight) => [
      face('Rungs', weight, baseSubset),
      ...fontSlices().map(({ subset, unicodeRange }) => face('Rungs Rare', weight, subset, unicodeRange)),
    ])
    .join('\n');
}
